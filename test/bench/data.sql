-- One million profiles and five million orders, the same on every run: every value is computed from the row number.
create table profiles as
select
  cast(i as bigint) as profile_id,
  'person' || cast(case when i % 50 = 0 then i - 1 else i end as varchar) || '@example.org' as email,
  string_split('FR,DE,BE,ES,IT,NL,CH,GB', ',')[1 + (i * 7919 // 13) % 8] as country,
  cast(18 + (i * 104729 // 7) % 70 as bigint) as age,
  cast((i * 15485863 // 11) % 1000 as bigint) as score,
  (i * 32452843 // 17) % 10 < 7 as opt_in
from range(1, 1000001) as t(i);

create table orders as
select
  cast(i as bigint) as order_id,
  cast(1 + (i * 49979687 // 19) % 1000000 as bigint) as profile_id,
  cast(cast((i * 67867967 // 23) % 20000 as decimal(12, 2)) / 100 as decimal(10, 2)) as amount,
  date '2025-01-01' + cast((i * 86028121 // 29) % 540 as integer) as ordered_on,
  string_split('coffee,tea,cocoa,cups', ',')[1 + (i * 122949823 // 31) % 4] as category
from range(1, 5000001) as t(i);
