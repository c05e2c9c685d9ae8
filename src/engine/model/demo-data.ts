import type { Table } from '../query/model.ts'
import type { Param, Statement } from '../query/statement.ts'
import { demoModel } from './demo-model.ts'
import { categories, cities, firstNames, lastNames, productKinds } from './demo-words.ts'

// The demo data is computed by the data engine from row numbers: every value is a hash of its row, its column and the seed,
// in integer arithmetic that gives the same everywhere. It has the dirt that real data has: empty and broken addresses,
// people entered twice, orders of unknown customers, lines of unknown products, phone numbers with leading zeros.

export interface DemoOptions {
  /** Customers; other tables follow: about 4 orders each, 2 lines an order. */
  readonly customers: number
  readonly seed: number
  /** Last day of the data, YYYY-MM-DD. */
  readonly until: string
}

export interface DemoTable {
  readonly table: Table
  readonly select: Statement
}

export const demoProducts = 240

/** 32 bits that look random, from an integer expression: two rounds of a multiplicative mix that stays below 2^63. */
function mixed(expression: string, salt: number): string {
  const start = `((${expression}) * 2654435 + ${salt} * 40503 + $2 * 977) % 4294967296`
  const round = (value: string, factor: number) => `(xor(${value}, (${value}) >> 15) * ${factor}) % 4294967296`
  return round(`(${round(`(${start})`, 668265263)})`, 374761393)
}

/** An integer from 0 to below `limit`. */
function roll(row: string, salt: number, limit: number | string): string {
  return `(${mixed(row, salt)} // 7 % (${limit}))`
}

function pick(list: string, row: string, salt: number): string {
  return `string_split(${list}, ',')[1 + ${roll(row, salt, `len(string_split(${list}, ','))`)}]`
}

/** Skewed to small numbers: most people order little, few a lot. */
function ordersOf(customer: string): string {
  const r = roll(customer, 31, 100)
  return `case when ${r} < 18 then 0 when ${r} < 42 then 1 when ${r} < 60 then 2 when ${r} < 75 then 4 when ${r} < 88 then 7 when ${r} < 96 then 12 else 22 end`
}

/**
 * Casts $1, the number of customers, and $2, the seed, and drops the values that the text does not use: a placeholder that
 * is bound without being there is an error.
 */
function statement(options: DemoOptions, sql: string, more: readonly Param[] = []): Statement {
  const typed = sql.replace(/\$([12])\b/g, 'cast($$$1 as bigint)')
  const used = [...new Set([...typed.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])))].sort((a, b) => a - b)
  const all: readonly Param[] = [options.customers, options.seed, ...more]
  return {
    sql: typed.replace(/\$(\d+)/g, (_, n: string) => `$${used.indexOf(Number(n)) + 1}`),
    params: used.map((n) => all[n - 1] ?? null),
  }
}

// Every list and the last day travel as values, in this order after $1 and $2.
const first = 'cast($3 as varchar)'
const last = 'cast($4 as varchar)'
const places = 'cast($5 as varchar)'
const until = 'cast($6 as date)'

function customers(options: DemoOptions): Statement {
  // The 50th of every 50 is a person entered twice: the same names and address as the one before.
  const person = 'case when i % 50 = 0 and i > 1 then i - 1 else i end'
  const ascii = (text: string) => `replace(replace(replace(lower(strip_accents(${text})), 'ı', 'i'), ' ', ''), '''', '')`
  const sql = `
with places as (
  select string_split(p, '|')[1] as city, string_split(p, '|')[2] as country, cast(string_split(p, '|')[3] as integer) as share,
    sum(cast(string_split(p, '|')[3] as integer)) over (order by n) as upto
  from (select unnest(string_split(${places}, ',')) as p, generate_subscripts(string_split(${places}, ','), 1) as n)
),
base as (
  select i, ${person} as who, 1 + ${roll(person, 4, 100)} as place, ${roll('i', 5, 1000)} as quality, ${roll(person, 6, 100)} as tier,
    ${roll('i', 7, 1460)} as since
  from range(1, $1 + 1) as t(i)
),
named as (select *, ${pick(first, 'who', 1)} as first_name, ${pick(last, 'who', 2)} as last_name from base)
select
  cast(i as bigint) as customer_id,
  case when quality % 40 = 7 then upper(first_name) else first_name end as first_name,
  case when quality % 40 = 7 then upper(last_name) else last_name end as last_name,
  case
    when quality < 35 then null
    when quality < 50 then ${ascii('first_name')} || '.' || ${ascii('last_name')} || '.example.org'
    else ${ascii('first_name')} || '.' || ${ascii('last_name')} || cast(who as varchar) || '@example.org'
  end as email,
  case when quality % 9 = 0 then null else '0' || cast(600000000 + ${roll('who', 8, 99999999)} as varchar) end as phone,
  case when quality % 12 = 1 then null else ${until} - cast(6570 + ${roll('who', 9, 22000)} as integer) end as birth_date,
  case when quality % 45 = 3 then null else city end as city,
  country,
  case country when 'Germany' then 'de' when 'Spain' then 'es' when 'Italy' then 'it' when 'Netherlands' then 'nl' when 'United Kingdom' then 'en' else 'fr' end as language,
  case when tier < 8 then 'gold' when tier < 28 then 'silver' when tier < 70 then 'bronze' end as loyalty_tier,
  ${until} - cast(since as integer) as signup_date,
  case when quality % 20 = 0 then null else quality % 10 < 7 end as email_opt_in
from named join places on place > upto - share and place <= upto
order by i`
  return statement(options, sql, [firstNames, lastNames, cities, options.until])
}

function products(options: DemoOptions): Statement {
  const kinds = 'cast($3 as varchar)'
  const groups = 'cast($4 as varchar)'
  const sql = `
select
  cast(i as bigint) as product_id,
  string_split(${groups}, ',')[1 + (i - 1) % 8] || ' ' || lower(string_split(${kinds}, ',')[1 + ((i - 1) // 8) % 12]) || ' ' || cast(i as varchar) as name,
  string_split(${groups}, ',')[1 + (i - 1) % 8] as category,
  cast(cast((250 + ${roll('i', 11, 3400)}) * case when (i - 1) % 8 = 7 then 8 else 1 end as decimal(12, 2)) / 100 as decimal(10, 2)) as price,
  ${roll('i', 12, 100)} >= 6 as active
from range(1, ${demoProducts} + 1) as t(i)
order by i`
  return statement(options, sql, [productKinds, categories])
}

/** Orders get their numbers here, so that lines and orders agree: customer by customer, in order. */
const orderRows = `
  select row_number() over (order by c, k) as order_id, c, k
  from (select c, unnest(range(0, ${ordersOf('c')})) as k from range(1, $1 + 1) as t(c))`

function orderLines(options: DemoOptions): Statement {
  const sql = `
with orders as (${orderRows}),
lines as (
  select order_id, unnest(range(0, 1 + ${roll('order_id', 21, 3)})) as l from orders
),
drawn as (
  select row_number() over (order by order_id, l) as order_line_id, order_id,
    1 + ${roll('order_id * 5 + l', 22, demoProducts)} as product_id, 1 + ${roll('order_id * 5 + l', 23, 3)} as quantity
  from lines
)
select
  cast(order_line_id as bigint) as order_line_id,
  cast(order_id as bigint) as order_id,
  cast(case when order_line_id % 331 = 0 then drawn.product_id + 10000 else drawn.product_id end as bigint) as product_id,
  cast(quantity as bigint) as quantity,
  cast(quantity * price as decimal(10, 2)) as amount
from drawn join products on products.product_id = drawn.product_id
order by order_line_id`
  return statement(options, sql)
}

function orders(options: DemoOptions): Statement {
  const day = 'cast($3 as date)'
  const sql = `
with orders as (${orderRows}),
totals as (select order_id, sum(amount) as total from order_lines group by order_id)
select
  cast(o.order_id as bigint) as order_id,
  cast(case when o.order_id % 211 = 0 then o.c + 10000000 else o.c end as bigint) as customer_id,
  cast(${day} as timestamp) - to_minutes(cast(${roll('o.order_id', 24, 730)} * 1440 - ${roll('o.order_id', 25, 840)} as bigint)) as ordered_at,
  string_split('web,store,app', ',')[1 + ${roll('o.order_id', 26, 3)}] as channel,
  case when ${roll('o.order_id', 27, 100)} < 6 then 'cancelled' when ${roll('o.order_id', 27, 100)} < 13 then 'returned' else 'delivered' end as status,
  cast(total as decimal(10, 2)) as total
from orders o join totals using (order_id)
order by o.order_id`
  return statement(options, sql, [options.until])
}

function consents(options: DemoOptions): Statement {
  const day = 'cast($3 as date)'
  const sql = `
with asked as (
  select c, topic from range(1, $1 + 1) as t(c), (select unnest(string_split('newsletter,offers,events', ',')) as topic, unnest(range(0, 3)) as k)
  where ${roll('c * 3 + k', 28, 100)} < 62
)
select
  row_number() over (order by c, topic) as consent_id,
  cast(c as bigint) as customer_id,
  topic,
  case when ${roll('c * 7 + len(topic)', 29, 100)} < 24 then 'withdrawn' else 'granted' end as status,
  cast(${day} as timestamp) - to_minutes(cast(${roll('c * 7 + len(topic)', 30, 525600)} as bigint)) as recorded_at
from asked
order by consent_id`
  return statement(options, sql, [options.until])
}

const selects: Readonly<Record<string, (options: DemoOptions) => Statement>> = {
  customers,
  products,
  order_lines: orderLines,
  orders,
  consents,
}

/** One select for each table, in the order in which they must run: later ones read earlier ones. */
export function demoTables(options: DemoOptions): readonly DemoTable[] {
  return demoModel().tables.flatMap((table) => {
    const select = selects[table.name]
    return select ? [{ table, select: select(options) }] : []
  })
}
