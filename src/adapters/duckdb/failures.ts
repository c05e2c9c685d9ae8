import { Cancelled, QueryError } from '../../engine/query/query-error.ts'

const outOfMemory =
  /out of memory|outofmemory|could not allocate|failed to allocate|memory access out of bounds|bad_alloc|array buffer allocation/i
const storageFull = /no space|failed to execute 'write'|quota|disk (is )?full|storage.?full|not enough (disk )?space/i
const interrupted = /^interrupt|interrupted!|query was cancel/i

/** What an engine said, as an error of the port. */
export function failureOf(cause: unknown, sql: string): QueryError | Cancelled {
  const message = cause instanceof Error ? cause.message : String(cause)
  if (interrupted.test(message)) return new Cancelled(message)
  return new QueryError(codeOf(message), message, sql)
}

function codeOf(message: string): string {
  if (storageFull.test(message)) return 'storage_full'
  if (outOfMemory.test(message)) return 'query_out_of_memory'
  return 'query_failed'
}
