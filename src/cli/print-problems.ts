import type { Say } from '../engine/activity/define.ts'
import { stepLabel } from '../engine/campaign/connection.ts'
import type { Problem } from '../engine/campaign/problem.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { Io } from './io.ts'

export interface PrintContext {
  readonly io: Io
  readonly say: Say
  /** Its steps are called by their names. */
  readonly campaign?: Campaign | undefined
}

/** Code, place, sentence, cause and mend of each problem, on stderr. */
export function printProblems(problems: readonly Problem[], { io, say, campaign }: PrintContext): void {
  for (const problem of problems) {
    const { title, cause, mend } = wordsOf(problem, say)
    const heading = [say(`cli:severity.${problem.severity}`), `[${problem.code}]`, `${title}${placeOf(problem, say, campaign)}`]
    io.err(`${heading.join(' ')}\n${cause === '' ? '' : `  ${cause}\n`}${mend === '' ? '' : `  → ${mend}\n`}${sqlOf(problem)}`)
  }
}

/** The statement that failed, for whoever mends it. */
function sqlOf({ params }: Problem): string {
  return params?.sql === undefined ? '' : `  SQL: ${params.sql}\n`
}

export interface ProblemWords {
  readonly title: string
  readonly cause: string
  readonly mend: string
}

export function wordsOf(problem: Problem, say: Say): ProblemWords {
  const part = (name: string) => say(`problem:${problem.code}.${name}`, { ...problem.params, defaultValue: '' })
  // Where a sentence would send the reader to a page of the app, the command line has its own.
  const mend = say(`cli:mend.${problem.code}`, { ...problem.params, defaultValue: '' }) || part('mend')
  return { title: part('title') || problem.code, cause: part('cause'), mend }
}

function placeOf(problem: Problem, say: Say, campaign: Campaign | undefined): string {
  const step = problem.step !== undefined && campaign ? stepLabel(campaign, problem.step) : problem.step
  const places = [
    ...(step === undefined ? [] : [say('cli:place.step', { step: step === problem.step ? step : `${step} (${problem.step})` })]),
    ...(problem.field === undefined || problem.field === '' ? [] : [say('cli:place.field', { field: problem.field })]),
  ]
  return places.length === 0 ? '' : ` – ${places.join(', ')}`
}

/** A problem for a script: what it is, and the sentences of the person's language. */
function problemJson(problem: Problem, say: Say) {
  return { ...problem, ...wordsOf(problem, say) }
}

/** What a command answers to a script when there was nothing else to tell. */
export function problemsJson(problems: readonly Problem[], say: Say, more: { readonly valid?: boolean } = {}): string {
  return `${JSON.stringify({ ...more, problems: problems.map((problem) => problemJson(problem, say)) }, null, 2)}\n`
}
