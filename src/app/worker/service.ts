import type { Audiences } from '../../engine/ports/audiences.ts'
import type { Clock } from '../../engine/ports/clock.ts'
import type { DataEngine } from '../../engine/ports/data-engine.ts'
import type { Store } from '../../engine/ports/store.ts'
import type { Tables } from '../../engine/ports/tables.ts'
import type { EngineService } from '../rpc/service.ts'
import { openDemo } from './demo.ts'

export interface ServiceDeps {
  readonly data: DataEngine
  readonly tables: Tables
  readonly audiences: Audiences
  readonly store: Store
  readonly clock: Clock
}

/** The engine's side of what tabs ask, but for the workspace as a whole. */
export function engineService(deps: ServiceDeps): Omit<EngineService, 'backup' | 'restore'> {
  const { data, tables, audiences, clock } = deps
  return {
    query: (statement, { signal }) => data.rows(statement, signal),
    sniff: ({ source, options }, { progress, signal }) => tables.sniff(source, options, progress, signal),
    load: ({ source, table }, { progress, signal }) => tables.load(source, table, progress, signal),
    rejects: (table) => tables.rejects(table),
    drop: (table) => tables.drop(table),
    check: (link) => tables.check(link),
    tables: () => tables.list(),
    async audiences() {
      const now = clock.now()
      return (await audiences.list()).filter((audience) => audience.expires === undefined || audience.expires > now)
    },
    demo: (customers, { progress, signal }) => openDemo(deps, customers, progress, signal),
  }
}
