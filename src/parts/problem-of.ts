import { DeskError } from '../desk/desk.ts'
import type { ProblemLike } from './ProblemText.tsx'

/** Whatever a promise of the desk was rejected with, as a problem that can be shown. */
export function problemOf(error: unknown): ProblemLike {
  if (error instanceof DeskError) return { code: error.code, params: error.params }
  return { code: 'unexpected', params: { detail: error instanceof Error ? error.message : String(error) } }
}
