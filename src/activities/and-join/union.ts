import { sql } from 'kysely'
import type { Inbound, WorkContext } from '../../engine/activity/context.ts'
import type { QueryWork } from '../../engine/activity/work.ts'
import { bind, bindCount, list, type Sql, sqlType, statement, tableName } from '../../engine/query/dialect.ts'
import type { Column } from '../../engine/query/model.ts'

/** The columns of all sets, each name once; the key first. */
export function columnsOfAll(sets: readonly { readonly columns: readonly Column[] }[]): readonly Column[] {
  const byName = new Map<string, Column>()
  for (const column of sets.flatMap((set) => set.columns)) if (!byName.has(column.name)) byName.set(column.name, column)
  return [...byName.values()]
}

/** Every row once; the first set that has it supplies it. */
export function union(sets: readonly Inbound[], key: string, context: WorkContext): QueryWork {
  const populations = sets.map(({ population }) => population)
  const columns = columnsOfAll(populations)
  const names = list(columns.map(({ name }) => sql.id(name)))
  const stacked = sql.join(
    populations.map((population, rank) => {
      const has = new Set(population.columns.map(({ name }) => name))
      const cells = columns.map((column) => {
        const value: Sql = has.has(column.name) ? sql.id(column.name) : bind(null, sqlType(column))
        return sql`${value} as ${sql.id(column.name)}`
      })
      return sql`select ${list(cells)}, ${bindCount(rank)} as "rank_of_set" from ${tableName(population.table)}`
    }),
    sql` union all `,
  )
  const numbered = sql`select *, row_number() over (partition by ${sql.id(key)} order by "rank_of_set") as "row_of_key" from (${stacked}) as "stacked"`
  const table = context.table('next')
  const arrived = populations.map((population) => sql`(select count(*) from ${tableName(population.table)})`)
  return {
    kind: 'query',
    tables: [{ table, select: statement(sql`select ${names} from (${numbered}) as "numbered" where "row_of_key" = 1`) }],
    outlets: { next: { table, dimension: populations[0]?.dimension ?? context.dimension, key, columns } },
    buckets: {
      merged: statement(sql`select ${sql.join(arrived, sql` + `)} - (select count(*) from ${tableName(table)}) as "rows"`),
    },
  }
}
