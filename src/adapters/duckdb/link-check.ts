import type { LinkCheck } from '../../engine/model/link-check.ts'
import type { Link } from '../../engine/query/model.ts'
import type { Run } from './driver.ts'
import { quoted } from './quote.ts'

const samplesShown = 5

/**
 * Counts what a link finds. Numbers of any kind are compared as numbers, as a rule compares them; other columns of unlike types
 * as texts, so that a wrong link is counted and not an error.
 */
export async function checkLink(run: Run, link: Link): Promise<LinkCheck> {
  const from = `data.main.${quoted(link.from)}`
  const to = `data.main.${quoted(link.to)}`
  const unlike = await unlikeTypes(run, link)
  const pairs = link.columns.map((pair, at) => {
    const as = (side: string) => (unlike[at] ? `cast(${side} as varchar)` : side)
    return { from: as(`f.${quoted(pair.from)}`), to: as(`t.${quoted(pair.to)}`) }
  })
  const whole = pairs.map((pair) => `${pair.from} is not null`).join(' and ')
  const found = `exists (select 1 from ${to} t where ${pairs.map((pair) => `${pair.to} = ${pair.from}`).join(' and ')})`
  const counts = await run(`select count(*) filter (${whole}), count(*) filter (not (${whole})) from ${from} f`)
  const shown = pairs.map((pair) => `cast(${pair.from} as varchar)`).join(` || ' / ' || `)
  const lost = await run(`select count(*), count(distinct ${shown}) from ${from} f where ${whole} and not ${found}`)
  const samples = await run(
    `select distinct ${shown} as sample from ${from} f where ${whole} and not ${found} order by sample limit ${samplesShown}`,
  )
  const keys = pairs.map((pair) => pair.to).join(', ')
  const filled = pairs.map((pair) => `${pair.to} is not null`).join(' and ')
  const repeated = await run(`select count(*) from (select 1 from ${to} t where ${filled} group by ${keys} having count(*) > 1 limit 1)`)
  const [rows, empty] = counts.rows[0] ?? []
  const [broken, values] = lost.rows[0] ?? []
  return {
    rows: Number(rows),
    broken: Number(broken),
    values: Number(values),
    empty: Number(empty),
    samples: samples.rows.map(([sample]) => String(sample)),
    unique: repeated.rows[0]?.[0] === 0,
  }
}

async function unlikeTypes(run: Run, link: Link): Promise<readonly boolean[]> {
  const types = link.columns.map(
    (_, at) =>
      `(select count(distinct case when numeric_precision is null then data_type else 'a number' end) <> 1 from duckdb_columns() where database_name = 'data' and schema_name = 'main'
        and ((table_name = cast($1 as varchar) and column_name = cast($${at * 2 + 3} as varchar))
          or (table_name = cast($2 as varchar) and column_name = cast($${at * 2 + 4} as varchar))))`,
  )
  const answer = await run(`select ${types.join(', ')}`, [link.from, link.to, ...link.columns.flatMap((pair) => [pair.from, pair.to])])
  return link.columns.map((_, at) => answer.rows[0]?.[at] === true)
}
