import { DeskError } from '../../desk/desk.ts'
import type { WireParams } from './wire.ts'

/** What went wrong as a problem code. An error with no code of its own is ours: `unexpected`, with its text. */
export function failureOf(error: unknown): { readonly code: string; readonly params: WireParams } {
  if (error instanceof DeskError) return { code: error.code, params: error.params }
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) }
  const own = codeOf(error)
  if (own !== undefined) return { code: own, params: { detail: message, ...paramsOf(error) } }
  const known = codesByName[name]
  return { code: known ?? 'unexpected', params: { detail: message } }
}

/** The same, to be thrown at a screen. */
export function deskError(error: unknown): DeskError {
  if (error instanceof DeskError) return error
  const { code, params } = failureOf(error)
  return new DeskError(code, params)
}

const codesByName: Readonly<Record<string, string>> = {
  Cancelled: 'cancelled',
  AbortError: 'cancelled',
  Conflict: 'conflict',
  QuotaExceededError: 'storage_full',
}

function codeOf(error: unknown): string | undefined {
  // A DOMException's `code` is a number that nobody uses any more.
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function paramsOf(error: unknown): WireParams {
  if (!(error instanceof Error) || !('params' in error) || typeof error.params !== 'object' || error.params === null) return {}
  const entries = Object.entries(error.params).filter(([, value]) => typeof value === 'string' || typeof value === 'number')
  return Object.fromEntries(entries)
}
