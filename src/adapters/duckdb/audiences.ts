import type { Audience, Audiences, SaveAudience } from '../../engine/ports/audiences.ts'
import { QueryError } from '../../engine/query/query-error.ts'
import type { Cell, RowSet } from '../../engine/query/row-set.ts'
import type { Database } from './database.ts'
import { databasesIn } from './database.ts'
import { doneAnswer, markDone } from './done.ts'
import type { Run } from './driver.ts'
import { quoted, quotedTable } from './quote.ts'

type Saved = Awaited<ReturnType<Audiences['save']>>
type Answer = Omit<Saved, 'again'>

const columns = 'name, dimension, key, "table", rows, updated, expires, campaign'

/** Saved audiences beside the customer tables: each a table of keys, with a list of them and of what was done (R2). */
export class DuckDbAudiences implements Audiences {
  readonly #database: Database

  constructor(database: Database) {
    this.#database = database
  }

  save(request: SaveAudience): Promise<Saved> {
    const work = async (run: Run): Promise<Saved> => {
      const stored = await doneAnswer(run, 'data', request.key)
      if (isAnswer(stored)) return { ...stored, again: true }
      await prepare(run)
      const answer = await change(run, request)
      await markDone(run, 'data', request.key, answer)
      return { ...answer, again: false }
    }
    return this.#database.write('data', work, { reads: databasesIn(request.from) })
  }

  async list(): Promise<readonly Audience[]> {
    return this.#database.reading(async (run) => {
      const made = await run(
        "select count(*) from duckdb_tables() where database_name = 'data' and schema_name = 'cadenza' and table_name = 'audiences'",
      )
      if (made.rows[0]?.[0] !== 1) return []
      return audiencesIn(await run(`select ${columns} from data.cadenza.audiences order by name`))
    }, [])
  }

  remove(name: string): Promise<void> {
    return this.#database.write('data', async (run) => {
      await prepare(run)
      const known = await find(run, name)
      if (!known) return
      await run(`drop table ${quotedTable(known.table)}`)
      await run('delete from data.cadenza.audiences where name = cast($1 as varchar)', [name])
    })
  }
}

async function prepare(run: Run): Promise<void> {
  await run('create schema if not exists data.audiences')
  await run(
    'create table if not exists data.cadenza.audiences (name varchar, dimension varchar, key varchar, "table" varchar, rows bigint, updated bigint, expires bigint, campaign varchar)',
  )
}

async function change(run: Run, request: SaveAudience): Promise<Answer> {
  const known = await find(run, request.name)
  if (known && request.mode !== 'overwrite' && (known.dimension !== request.dimension || known.key !== request.keyColumn)) {
    throw new QueryError('audience_other_dimension', `"${request.name}" holds keys of ${known.dimension}`, '')
  }
  const table = known?.table ?? (await newTable(run))
  const target = quotedTable(table)
  const key = quoted(request.keyColumn)
  const keys = `select distinct ${key} from ${quotedTable(request.from)} where ${key} is not null`
  if (!known) await run(`create table ${target} as ${keys} limit 0`)
  const before = known ? await count(run, `select count(*) from ${target}`) : 0
  const answer = await apply(run, request.mode, {
    target,
    key,
    keys,
    before,
    other: known !== undefined && (known.key !== request.keyColumn || known.dimension !== request.dimension),
  })
  await run('delete from data.cadenza.audiences where name = cast($1 as varchar)', [request.name])
  await run(
    `insert into data.cadenza.audiences values (cast($1 as varchar), cast($2 as varchar), cast($3 as varchar), cast($4 as varchar),
      cast($5 as bigint), cast($6 as bigint), cast($7 as bigint), cast($8 as varchar))`,
    [request.name, request.dimension, request.keyColumn, table, answer.after, request.at, request.expires ?? null, request.campaign],
  )
  return answer
}

interface Change {
  readonly target: string
  readonly key: string
  readonly keys: string
  readonly before: number
  /** The stored keys are of another dimension, so none of them can be the same. */
  readonly other: boolean
}

async function apply(run: Run, mode: SaveAudience['mode'], change: Change): Promise<Answer> {
  const { target, key, keys, before } = change
  if (mode === 'overwrite') {
    const kept = change.other ? 0 : await count(run, `select count(*) from ${target} where ${key} in (${keys})`)
    const after = await count(run, `create or replace table ${target} as ${keys}`)
    return { before, after, added: after - kept, removed: before - kept }
  }
  if (mode === 'append') {
    const added = await count(run, `insert into ${target} select ${key} from (${keys}) where ${key} not in (select ${key} from ${target})`)
    return { before, after: before + added, added, removed: 0 }
  }
  const removed = await count(run, `delete from ${target} where ${key} in (${keys})`)
  return { before, after: before - removed, added: 0, removed }
}

async function newTable(run: Run): Promise<string> {
  const highest = await count(
    run,
    `select coalesce(max(cast(substr("table", length('audiences.a_') + 1) as bigint)), 0) from data.cadenza.audiences`,
  )
  return `audiences.a_${highest + 1}`
}

async function count(run: Run, sql: string): Promise<number> {
  return Number((await run(sql)).rows[0]?.[0] ?? 0)
}

async function find(run: Run, name: string): Promise<Audience | undefined> {
  return audiencesIn(await run(`select ${columns} from data.cadenza.audiences where name = cast($1 as varchar)`, [name]))[0]
}

function audiencesIn(found: RowSet): readonly Audience[] {
  return found.rows.map(([name, dimension, key, table, rows, updated, expires, campaign]) => ({
    name: text(name),
    dimension: text(dimension),
    key: text(key),
    table: text(table),
    rows: Number(rows),
    updated: Number(updated),
    ...(typeof expires === 'number' ? { expires } : {}),
    campaign: text(campaign),
  }))
}

function text(cell: Cell | undefined): string {
  return String(cell ?? '')
}

function isAnswer(value: unknown): value is Answer {
  return typeof value === 'object' && value !== null && 'before' in value && 'after' in value
}
