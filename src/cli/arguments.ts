import { parseArgs } from 'node:util'
import { UsageError } from './cli-error.ts'
import type { OptionsConfig } from './command.ts'
import { nearest } from './nearest.ts'

export interface Arguments {
  readonly positionals: readonly string[]
  text(option: string): string | undefined
  flag(option: string): boolean
}

/** Options whose value is the next word, among those that may stand before the command. */
const beforeCommand = ['--lang']

/** The command's name, wherever options stand, and everything else. */
export function splitCommand(argv: readonly string[]): { readonly name?: string | undefined; readonly rest: readonly string[] } {
  let at = 0
  while (argv[at]?.startsWith('-')) at += beforeCommand.includes(argv[at] ?? '') ? 2 : 1
  return { name: argv[at], rest: [...argv.slice(0, at), ...argv.slice(at + 1)] }
}

/** @throws UsageError for an option that is unknown, lacks its value, or has one it cannot take */
export function parse(argv: readonly string[], options: OptionsConfig, command = ''): Arguments {
  const { values, positionals, tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true })
  for (const token of tokens) if (token.kind === 'option') complain(token, options, command)
  return {
    positionals,
    text: (option) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    },
    flag: (option) => values[option] === true,
  }
}

interface OptionToken {
  readonly name: string
  readonly rawName: string
  readonly value: string | undefined
  readonly inlineValue: boolean | undefined
}

function complain({ name, rawName, value, inlineValue }: OptionToken, options: OptionsConfig, command: string): void {
  const known = options[name]
  if (!known) throw new UsageError('unknownOption', { name: rawName }, { command, near: nearOption(rawName, options) })
  if (known.type === 'boolean' && value !== undefined) throw new UsageError('valueNotTaken', { name: rawName }, { command })
  // `--data --json`: the next option is not the value.
  const missing = value === undefined || value === '' || (!inlineValue && value.startsWith('-'))
  if (known.type === 'string' && missing) throw new UsageError('valueMissing', { name: rawName }, { command })
}

function nearOption(typed: string, options: OptionsConfig): string | undefined {
  return nearest(
    typed,
    Object.keys(options).map((name) => `--${name}`),
  )
}
