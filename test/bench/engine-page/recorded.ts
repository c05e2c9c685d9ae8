import type { DataEngine } from '../../../src/engine/ports/data-engine.ts'
import type { Materialize } from '../../../src/engine/query/materialize.ts'

export interface Recorded {
  readonly data: DataEngine
  /** What the engine asked for, values included, in order. */
  readonly requests: Materialize[]
}

/** The data engine, with every request kept so that it can be sent again by hand. */
export function recorded(inner: DataEngine): Recorded {
  const requests: Materialize[] = []
  return {
    requests,
    data: {
      openRun: (run) => inner.openRun(run),
      materialize: (request, signal) => {
        requests.push(request)
        return inner.materialize(request, signal)
      },
      insert: (request) => inner.insert(request),
      rows: (statement, signal) => inner.rows(statement, signal),
      dropRun: (run) => inner.dropRun(run),
    },
  }
}
