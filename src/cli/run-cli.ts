import type { i18n } from 'i18next'
import { z } from 'zod'
import packageJson from '../../package.json' with { type: 'json' }
import type { Say } from '../engine/activity/define.ts'
import { createWords, type Language, languages, sayWith } from '../words/index.ts'
import { parse, splitCommand } from './arguments.ts'
import { asCliError } from './as-cli-error.ts'
import { UsageError } from './cli-error.ts'
import type { Call, Command, OptionsConfig } from './command.ts'
import { commands } from './commands.ts'
import { type ExitCode, exitCode } from './exit-code.ts'
import { helpOf, overview } from './help.ts'
import type { Io } from './io.ts'
import { nearest } from './nearest.ts'
import { printProblems, problemsJson } from './print-problems.ts'

const everywhere: OptionsConfig = { lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
const withoutCommand: OptionsConfig = { ...everywhere, version: { type: 'boolean' } }

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
      io.err(usageText(cause, say))
      return exitCode.usage
    }
    io.err(`cadenza: ${say('cli:usage.ourFault')}\n${cause instanceof Error ? cause.stack : String(cause)}\n`)
    return exitCode.fault
  }
}

function usageText({ key, params, hint: { near, command } }: UsageError, say: Say): string {
  return [
    `cadenza: ${say(`cli:usage.${key}`, params)}`,
    ...(near === undefined ? [] : [say('cli:usage.didYouMean', { near })]),
    command ? say('cli:usage.seeCommandHelp', { command }) : say('cli:usage.seeHelp'),
    '',
  ].join('\n')
}

async function dispatch(argv: readonly string[], io: Io, words: i18n): Promise<ExitCode> {
  const { name, rest } = splitCommand(argv)
  if (name === undefined) return plain(rest, io, words)
  if (name === 'help') return help(rest, io, words)
  const command = commandOf(name)
  const { positionals, text, flag } = parse(rest, { ...everywhere, ...command.options }, name)
  const call: Call = { io, words, language: spoken(words), say: sayWith(words), args: positionals, text, flag }
  if (flag('help')) {
    io.out(helpOf(command, call.say))
    return exitCode.ok
  }
  complain(command, call)
  return perform(command, call)
}

/** Without a command: the overview, which is an error when it was not asked for. */
function plain(argv: readonly string[], io: Io, words: i18n): ExitCode {
  const { flag, text } = parse(argv, withoutCommand)
  checkLanguage(text('lang'))
  io.out(flag('version') ? `${packageJson.version}\n` : overview(sayWith(words)))
  return flag('version') || flag('help') ? exitCode.ok : exitCode.usage
}

/** `cadenza help`, `cadenza help run`. */
function help(argv: readonly string[], io: Io, words: i18n): ExitCode {
  const [name] = parse(argv, everywhere).positionals
  io.out(name === undefined ? overview(sayWith(words)) : helpOf(commandOf(name), sayWith(words)))
  return exitCode.ok
}

function commandOf(name: string): Command {
  const command = commands.find((each) => each.name === name)
  if (command) return command
  const names = commands.map((each) => each.name)
  throw new UsageError('unknownCommand', { name, known: names.join(', ') }, { near: nearest(name, names) })
}

/** What goes wrong outside the program is told in words, and to a script that asked for JSON in JSON too. */
async function perform(command: Command, call: Call): Promise<ExitCode> {
  try {
    return await command.run(call)
  } catch (cause) {
    const told = asCliError(cause, call.io.interrupt.aborted)
    if (!told) throw cause
    if (told.code === exitCode.interrupted) {
      call.io.err(`${call.say('cli:usage.interrupted')}\n`)
      return told.code
    }
    if (call.flag('json')) call.io.out(problemsJson(told.problems, call.say))
    printProblems(told.problems, call)
    return told.code
  }
}

function complain(command: Command, call: Call): void {
  const hint = { command: command.name }
  const missing = command.args[call.args.length]
  if (missing !== undefined) throw new UsageError('missingArgument', { command: command.name, name: missing }, hint)
  const extra = call.args[command.args.length]
  if (extra !== undefined) throw new UsageError('extraArgument', { command: command.name, name: extra }, hint)
  const needed = command.needs?.find((name) => call.text(name) === undefined)
  if (needed !== undefined) throw new UsageError('missingOption', { command: command.name, name: needed }, hint)
  checkLanguage(call.text('lang'))
}

function checkLanguage(asked: string | undefined): void {
  if (asked !== undefined && !isLanguage(asked)) throw new UsageError('badLanguage', { name: asked })
}

function spoken(words: i18n): Language {
  return languages.find((each) => each === words.language) ?? 'en'
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
