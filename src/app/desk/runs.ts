import type { RunsDesk } from '../../desk/desk.ts'
import { populationRows } from '../../engine/query/browse.ts'
import { tellRun } from './campaign-runs.ts'
import type { DeskDeps } from './deps.ts'
import { queryPage } from './query-page.ts'

export function runsDesk(deps: DeskDeps): RunsDesk {
  const { store, journal } = deps
  return {
    list: (campaign) => store.live(() => store.runs(campaign)),
    one: (id) => store.live(() => store.run(id)),
    events: (id) => store.live(() => journal.read(id)),
    verb: (id, verb, step) => tellRun(deps, id, verb, step),
    async rows({ table, dimension, key, columns, ...range }) {
      // What only says when has no rows to show (W8).
      if (table === '') return { columns: [], rows: [], total: 0 }
      return queryPage(deps, populationRows(await store.model(), { table, dimension, key, ...(columns ? { columns } : {}) }, range))
    },
  }
}
