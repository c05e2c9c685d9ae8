import { Cancelled, QueryError } from '../engine/query/query-error.ts'
import { CliError, dataError, systemReason } from './cli-error.ts'
import { exitCode } from './exit-code.ts'

/** What went wrong outside the program, as problems to print; undefined for a fault of our own. */
export function asCliError(cause: unknown, interrupted: boolean): CliError | undefined {
  if (cause instanceof CliError) return cause
  if (cause instanceof Cancelled && interrupted) return new CliError(exitCode.interrupted, [])
  if (cause instanceof QueryError) return dataError(cause.code, { detail: cause.message, sql: cause.sql })
  if (!isSystemError(cause)) return undefined
  if (cause.code === 'ENOSPC') return dataError('storage_full', { detail: cause.message })
  return dataError('file_unwritable', { path: cause.path ?? '', detail: systemReason(cause) })
}

function isSystemError(cause: unknown): cause is NodeJS.ErrnoException {
  return cause instanceof Error && 'syscall' in cause && 'code' in cause
}
