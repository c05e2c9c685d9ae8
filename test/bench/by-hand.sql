-- The campaign of campaign.json as a person would write it: one statement for each step that makes a table.

-- adults
create table adults as
select profile_id from profiles where country in ('FR', 'DE', 'BE') and age between 25 and 60;

-- spenders
create table spenders as
select profile_id from profiles where profile_id in (select profile_id from orders group by profile_id having sum(amount) >= 600);

-- recent
create table recent as
select profile_id from profiles
where profile_id in (select profile_id from orders where ordered_on >= date '2026-05-01' and category = 'coffee');

-- refused
create table refused as
select profile_id from profiles where opt_in is not true;

-- core
create table core as
select profile_id from adults where profile_id in (select profile_id from spenders);

-- reach
create table reach as
select profile_id from core union select profile_id from recent;

-- allowed
create table allowed as
select profile_id from reach where profile_id not in (select profile_id from refused);

-- unique_people
create table unique_people as
select profile_id from (
  select a.profile_id, row_number() over (partition by lower(p.email) order by p.score desc nulls last, a.profile_id) as place
  from allowed a join profiles p using (profile_id)
) where place = 1;

-- groups: a tenth at random, then the 20,000 with the highest score, then the rest
create table groups as
with placed as (
  select profile_id, row_number() over (order by md5(cast(profile_id as varchar) || ':1:groups'), profile_id) as place,
    round(count(*) over () * 0.1) as upto
  from unique_people
),
rest as (
  select r.profile_id, row_number() over (order by p.score desc nulls last, r.profile_id) as place
  from placed r join profiles p using (profile_id) where r.place > r.upto
)
select profile_id, 'TEST' as segment from placed where place <= upto
union all
select profile_id, case when place <= 20000 then 'BEST' else 'REST' end from rest;

-- best_saved
create table best_saved as
select profile_id from groups where segment = 'BEST';

-- everyone
create table everyone as
select profile_id from groups where segment in ('BEST', 'REST');
