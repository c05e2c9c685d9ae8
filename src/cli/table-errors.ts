import { TableError } from '../engine/model/table-error.ts'
import { QueryError } from '../engine/query/query-error.ts'
import { dataError } from './cli-error.ts'

/** What a file does not allow, as a problem of the command. */
export async function orDataError<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    if (cause instanceof TableError) throw dataError(cause.code, { file, ...cause.params })
    if (cause instanceof QueryError) throw dataError(cause.code, { file, detail: cause.message })
    throw cause
  }
}
