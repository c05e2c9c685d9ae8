import type { DuckDb } from '../../../src/adapters/duckdb/duckdb.ts'
import type { Table } from '../../../src/engine/query/model.ts'
import type { Done } from './protocol.ts'

// The work under which the browser is killed: each kind of durable write in turn, numbered, so that what was acknowledged
// can be compared with what is found.

const populationRows = 20_000
const insertedRows = 50
const loadedRows = 5_000
const audienceKeys = 100
const never = new AbortController().signal

const loadedTable: Table = {
  name: 'loaded',
  columns: [
    { name: 'id', type: 'integer' },
    { name: 'version', type: 'integer' },
  ],
  primaryKey: ['id'],
}

const runOf = (n: number) => `run${n % 2}`

export async function workFrom(db: DuckDb, start: number, tell: (done: Done) => void): Promise<never> {
  for (let n = start; ; n++) {
    await population(db, n)
    tell({ kind: 'population', n })
    await insert(db, n)
    tell({ kind: 'rows', n })
    await load(db, n)
    tell({ kind: 'load', n })
    await save(db, n)
    tell({ kind: 'audience', n })
  }
}

function population(db: DuckDb, n: number) {
  const select = { sql: `select i as id, md5(cast(i as varchar)) as h from range(${populationRows}) t(i)`, params: [] }
  const counts = { half: { sql: `select count(*) from r_${runOf(n)}.p_${n} where id < ${populationRows / 2}`, params: [] } }
  return db.data.materialize({ run: runOf(n), key: `p${n}`, tables: [{ table: `r_${runOf(n)}.p_${n}`, select }], counts }, never)
}

function insert(db: DuckDb, n: number) {
  const rows = Array.from({ length: insertedRows }, (_, at) => [n * insertedRows + at])
  return db.data.insert({ run: runOf(n), key: `i${n}`, table: `r_${runOf(n)}.inserted`, columns: [{ name: 'n', type: 'integer' }], rows })
}

function load(db: DuckDb, n: number) {
  const text = `id,version\n${Array.from({ length: loadedRows }, (_, id) => `${id},${n}`).join('\n')}\n`
  const handle = new File([text], 'loaded.csv')
  return db.tables.load({ name: 'loaded.csv', bytes: handle.size, handle }, loadedTable, () => {}, never)
}

async function save(db: DuckDb, n: number) {
  const from = `r_${runOf(n)}.keys_${n}`
  const select = { sql: `select i as id from range(${n * audienceKeys}, ${(n + 1) * audienceKeys}) t(i)`, params: [] }
  await db.data.materialize({ run: runOf(n), key: `k${n}`, tables: [{ table: from, select }], counts: {} }, never)
  const kept = { name: 'grows', mode: 'append', dimension: 'people', keyColumn: 'id', campaign: 'c' } as const
  await db.audiences.save({ key: `a${n}`, from, at: n, ...kept })
}

export type Acknowledged = Readonly<Record<Done['kind'], number>>

/** Compares what is there with what was acknowledged. @returns what is wrong */
export async function examine(db: DuckDb, acknowledged: Acknowledged): Promise<readonly string[]> {
  const wrong = await examineLoad(db, acknowledged.load)
  wrong.push(...(await examineAudience(db, acknowledged.audience)))
  for (let n = 0; n <= acknowledged.population + 1; n++) wrong.push(...(await examineRun(db, n, acknowledged)))
  return wrong
}

function check(...claims: readonly (readonly [holds: boolean, what: string])[]): string[] {
  return claims.flatMap(([holds, what]) => (holds ? [] : [what]))
}

/** Undefined when there is no such table. */
async function numbers(db: DuckDb, sql: string): Promise<readonly number[] | undefined> {
  return db.data.rows({ sql, params: [] }).then(
    ({ rows }) => (rows[0] ?? []).map(Number),
    () => undefined,
  )
}

async function marks(db: DuckDb, database: string, key: string): Promise<number> {
  return (await numbers(db, `select count(*) from ${database}.cadenza.done where key like '${key}'`))?.[0] ?? 0
}

async function examineRun(db: DuckDb, n: number, acknowledged: Acknowledged): Promise<string[]> {
  const database = `r_${runOf(n)}`
  const population = await numbers(db, `select count(*), count(distinct h), min(length(h)) from ${database}.p_${n}`)
  const populated = (await marks(db, database, `p${n}`)) === 1
  const inserted = (await numbers(db, `select count(*) from ${database}.inserted where n // ${insertedRows} = ${n}`))?.[0] ?? 0
  const insertMarked = (await marks(db, database, `i${n}`)) === 1
  return check(
    [populated || n > acknowledged.population, `population ${n} was acknowledged and has no mark`],
    [
      (population?.join() ?? 'missing') === (populated ? `${populationRows},${populationRows},32` : 'missing'),
      `population ${n}: ${population}, ${populated}`,
    ],
    [insertMarked || n > acknowledged.rows, `rows ${n} were acknowledged and have no mark`],
    [inserted === (insertMarked ? insertedRows : 0), `rows ${n}: ${inserted}, ${insertMarked}`],
  )
}

async function examineLoad(db: DuckDb, acknowledged: number): Promise<string[]> {
  const [rows, versions, version] = (await numbers(db, 'select count(*), count(distinct version), min(version) from loaded')) ?? [0, 0, -1]
  return check(
    [rows === 0 || (rows === loadedRows && versions === 1), `loaded: ${rows} rows of ${versions} versions`],
    [(version ?? -1) >= acknowledged, `version ${version} is loaded, ${acknowledged} was acknowledged`],
  )
}

async function examineAudience(db: DuckDb, acknowledged: number): Promise<string[]> {
  const saves = await marks(db, 'data', 'a%')
  const [audience] = await db.audiences.list()
  const keys = audience ? await numbers(db, `select count(*), count(distinct id), max(id) + 1 from ${audience.table}`) : [0, 0, 0]
  const all = saves * audienceKeys
  return check(
    [(audience?.rows ?? 0) === all && keys?.join() === `${all},${all},${all}`, `${saves} saves, listed ${audience?.rows}, keys ${keys}`],
    [saves > acknowledged, `${saves} saves, the last acknowledged is ${acknowledged}`],
  )
}
