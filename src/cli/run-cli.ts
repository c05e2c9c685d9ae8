import { parseArgs } from 'node:util'
import type { i18n } from 'i18next'
import { z } from 'zod'
import { createWords, type Language, languages, sayWith } from '../words/index.ts'
import { asCliError } from './as-cli-error.ts'
import { systemReason, UsageError } from './cli-error.ts'
import type { Call, Command, OptionsConfig } from './command.ts'
import { commands } from './commands.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { helpOf, overview } from './help.ts'
import type { Io } from './io.ts'
import { printProblems } from './print-problems.ts'

const everywhere: OptionsConfig = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } }

/** The command line without the process around it: what `argv` asks for, and the code for the shell. */
export async function runCli(argv: readonly string[], io: Io): Promise<ExitCode> {
  const language = languageOf(argv, io.env)
  // What does not fit a schema is told in the schema library's own words.
  z.config(language === 'fr' ? z.locales.fr() : z.locales.en())
  const words = createWords(language)
  const say = sayWith(words)
  try {
    return await dispatch(argv, io, words)
  } catch (cause) {
    if (cause instanceof UsageError) {
      io.err(`cadenza: ${say(`cli:usage.${cause.key}`, cause.params)}\n${say('cli:usage.seeHelp')}\n`)
      return exitCode.usage
    }
    const told = asCliError(cause, io.interrupt.aborted)
    if (told) printProblems(told.problems, { io, say })
    else io.err(`cadenza: ${say('cli:usage.ourFault')}\n${cause instanceof Error ? cause.stack : String(cause)}\n`)
    return told?.code ?? exitCode.fault
  }
}

async function dispatch(argv: readonly string[], io: Io, words: i18n): Promise<ExitCode> {
  const say = sayWith(words)
  const [name, ...rest] = argv
  if (name === undefined || name === 'help' || name === '--help' || name === '-h' || name.startsWith('--lang')) {
    io.out(overview(say))
    return name === undefined ? exitCode.usage : exitCode.ok
  }
  const command = commands.find((each) => each.name === name)
  if (!command) throw new UsageError('unknownCommand', { name, known: commands.map((each) => each.name).join(', ') })
  const call = parse(command, rest, io, words)
  if (call.flag('help')) {
    io.out(helpOf(command, say))
    return exitCode.ok
  }
  complain(command, call)
  return command.run(call)
}

function parse(command: Command, argv: readonly string[], io: Io, words: i18n): Call {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      options: { ...everywhere, ...command.options },
      allowPositionals: true,
      strict: true,
    })
    const text = (option: string) => {
      const value = values[option]
      return typeof value === 'string' ? value : undefined
    }
    const language = languages.find((each) => each === words.language) ?? 'en'
    return { io, words, language, say: sayWith(words), args: positionals, text, flag: (option) => values[option] === true }
  } catch (cause) {
    throw new UsageError('badOption', { command: command.name, detail: systemReason(cause) })
  }
}

function complain(command: Command, call: Call): void {
  const missing = command.args[call.args.length]
  if (missing !== undefined) throw new UsageError('missingArgument', { command: command.name, name: missing })
  const extra = call.args[command.args.length]
  if (extra !== undefined) throw new UsageError('extraArgument', { command: command.name, name: extra })
  const needed = command.needs?.find((name) => call.text(name) === undefined)
  if (needed !== undefined) throw new UsageError('missingOption', { command: command.name, name: needed })
  const language = call.text('lang')
  if (language !== undefined && !isLanguage(language)) throw new UsageError('badLanguage', { name: language })
}

/** `--lang`, else the locale of the shell, else English. */
function languageOf(argv: readonly string[], env: Io['env']): Language {
  const at = argv.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='))
  const asked = argv[at]?.includes('=') ? argv[at].slice('--lang='.length) : argv[at + 1]
  if (at !== -1 && isLanguage(asked)) return asked
  const locale = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').slice(0, 2).toLowerCase()
  return isLanguage(locale) ? locale : 'en'
}

function isLanguage(text: string | undefined): text is Language {
  return languages.some((each) => each === text)
}
