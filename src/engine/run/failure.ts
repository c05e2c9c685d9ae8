import type { Problem } from '../campaign/problem.ts'
import { QueryError } from '../query/query-error.ts'
import type { Failure } from './events.ts'

const longest = 500

/** What a thrown error becomes in the journal. An error without a problem code of its own is our fault and says so. */
export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  const detail = withoutValues(message)
  if (error instanceof FoundProblem) return { code: error.problem.code, params: error.problem.params ?? {} }
  if (error instanceof QueryError) return { code: error.code, params: { detail }, sql: error.sql }
  return { code: codeOf(error) ?? 'task_crashed', params: { detail } }
}

/** A task that cannot be carried out for a reason that the check of a campaign has words for. */
export class FoundProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.code)
    this.problem = problem
  }
}

/** Errors of the world carry a problem code, as `storage_full`. */
function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined
  return typeof error.code === 'string' && /^[a-z][a-z_]+$/.test(error.code) ? error.code : undefined
}

/** What stands behind these words in an engine's sentence is a value, in double quotes or bare. */
const quotedValue = /\b(value|string|format:|range:) "[^"]*"/g
const bareValue = /\b(with value) [^\s,;]+|(?<=\()[-\d.]+( [-+*/] [-\d.]+)(?=\))/g

/**
 * R21: engines like to quote the value they could not read. Text in single quotes, quoted `column: value` pairs, what is called
 * a value and addresses are taken out; names of tables and columns, in double quotes, stay.
 */
export function withoutValues(message: string): string {
  const bare = message
    // Not the apostrophe of "can't".
    .replace(/(?<!\w)'(?:[^']|'')*'/g, "'…'")
    .replace(quotedValue, '$1 "…"')
    .replace(bareValue, (_, words: string | undefined) => (words ? `${words} …` : '…'))
    .replace(/"[^":]+: [^"]*"/g, '"…"')
    .replace(/[^\s<>"',;()]+@[^\s<>"',;()]+/g, '…')
  return bare.length > longest ? `${bare.slice(0, longest)}…` : bare
}
