import type { DataDesk } from '../../desk/desk.ts'
import { proposeLinks } from '../../engine/model/propose-links.ts'
import { countRule, rowsOf, valuesOf } from '../../engine/query/browse.ts'
import type { DataModel, Table } from '../../engine/query/model.ts'
import type { DeskDeps } from './deps.ts'
import { onlyNumber, queryPage } from './query-page.ts'

export function dataDesk(deps: DeskDeps): DataDesk {
  const { store, engine } = deps
  return {
    model: store.live(() => store.model()),
    saveModel: (model) => store.putModel(model),
    async counts() {
      const tables = await engine('tables', undefined)
      return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]))
    },
    ...importing(deps),
    rejects: (table) => engine('rejects', table),
    check: (link) => engine('check', link),
    proposeLinks: async () => proposeLinks(await store.model()),
    audiences: () => engine('audiences', undefined),
    async rows(table, range) {
      return queryPage(deps, rowsOf(await store.model(), table, range))
    },
    async values(table, column, search, signal) {
      const { rows } = await engine('query', valuesOf(await store.model(), table, column, search), { signal })
      return rows.map(([value, n]) => ({ value: String(value ?? ''), rows: Number(n) }))
    },
    async count(dimension, rule, zone, signal) {
      const statement = countRule(await store.model(), dimension, rule, { now: deps.clock.now(), zone })
      return onlyNumber(await engine('query', statement, { signal }))
    },
  }
}

function importing({ store, engine }: DeskDeps): Pick<DataDesk, 'sniff' | 'load' | 'drop' | 'openDemo'> {
  return {
    sniff: (source, options, progress, signal) => engine('sniff', { source, options }, { progress, signal }),
    async load(source, table, progress, signal) {
      const loaded = await engine('load', { source, table }, { progress, signal })
      await store.putModel(withTable(await store.model(), table))
      return loaded
    },
    async drop(table) {
      await engine('drop', table)
      await store.putModel(withoutTable(await store.model(), table))
    },
    openDemo: (customers, progress, signal) =>
      engine('demo', customers, { signal, progress: ({ done, total, table }) => progress(done, total, table) }),
  }
}

export function withTable(model: DataModel, table: Table): DataModel {
  const known = model.tables.some((other) => other.name === table.name)
  const tables = known ? model.tables.map((other) => (other.name === table.name ? table : other)) : [...model.tables, table]
  return { ...model, tables }
}

/** The links of a table go with it. */
export function withoutTable(model: DataModel, name: string): DataModel {
  return {
    ...model,
    tables: model.tables.filter((table) => table.name !== name),
    links: model.links.filter((link) => link.from !== name && link.to !== name),
  }
}
