import type { ParseArgsConfig } from 'node:util'
import type { i18n } from 'i18next'
import type { Say } from '../engine/activity/define.ts'
import type { Language } from '../words/index.ts'
import type { ExitCode } from './exit-code.ts'
import type { Io } from './io.ts'

export type OptionsConfig = NonNullable<ParseArgsConfig['options']>

/** What a command is called with. */
export interface Call {
  readonly io: Io
  readonly say: Say
  readonly words: i18n
  readonly language: Language
  readonly args: readonly string[]
  text(option: string): string | undefined
  flag(option: string): boolean
}

/**
 * A command; its words are `cli:<name>.summary` and `cli:<name>.about`, those of its options `cli:option.<name>`.
 */
export interface Command {
  readonly name: string
  /** Positional arguments, all needed, as `FILE`. */
  readonly args: readonly string[]
  readonly options: OptionsConfig
  /** What text options take, as `{ data: 'DIR' }`. */
  readonly values: Readonly<Record<string, string>>
  /** Whole command lines, for the help. */
  readonly examples: readonly string[]
  /** Options that may not be left out. */
  readonly needs?: readonly string[]
  run(call: Call): Promise<ExitCode>
}
