import type { Problem } from '../engine/campaign/problem.ts'
import { type ExitCode, exitCode } from './exit-code.ts'

/** Ends a command with problems to print and a code for the shell. */
export class CliError extends Error {
  override readonly name = 'CliError'
  readonly code: ExitCode
  readonly problems: readonly Problem[]
  constructor(code: ExitCode, problems: readonly Problem[]) {
    super(problems.map((problem) => problem.code).join(', '))
    this.code = code
    this.problems = problems
  }
}

export function dataError(code: string, params: Problem['params'] = {}): CliError {
  return new CliError(exitCode.data, [{ code, severity: 'error', params }])
}

/** The command line was typed wrong; the sentence is `cli:usage.<key>`. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
  readonly key: string
  readonly params: Readonly<Record<string, string>>
  readonly hint: UsageHint
  constructor(key: string, params: Readonly<Record<string, string>> = {}, hint: UsageHint = {}) {
    super(key)
    this.key = key
    this.params = params
    this.hint = hint
  }
}

export interface UsageHint {
  /** What was most likely meant. */
  readonly near?: string | undefined
  /** The command whose help says more. */
  readonly command?: string
}

export function systemReason(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause)
}
