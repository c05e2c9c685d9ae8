import type { Say } from '../engine/activity/define.ts'
import type { Command } from './command.ts'
import { commands } from './commands.ts'

export function overview(say: Say): string {
  const rows = commands.map((command): [string, string] => [usage(command), say(`cli:${command.name}.summary`)])
  return [
    say('cli:help.intro'),
    '',
    say('cli:help.commands'),
    ...columns(rows),
    '',
    say('cli:help.everywhere'),
    ...columns([...everywhere(say), ['--version', say('cli:option.version')]]),
    '',
    ...exitCodes(say),
    '',
  ].join('\n')
}

function exitCodes(say: Say): readonly string[] {
  return [say('cli:help.exit'), ...columns(['0', '1', '2', '3', '70', '130'].map((code) => [code, say(`cli:help.exit${code}`)]))]
}

export function helpOf(command: Command, say: Say): string {
  const own = Object.keys(command.options).map((name): [string, string] => [optionUsage(command, name), say(`cli:option.${name}`)])
  return [
    `cadenza ${usage(command)}`,
    '',
    say(`cli:${command.name}.about`),
    '',
    say('cli:help.options'),
    ...columns([...own, ...everywhere(say)]),
    '',
    say('cli:help.examples'),
    ...command.examples.map((example) => `  ${example}`),
    '',
    ...exitCodes(say),
    '',
  ].join('\n')
}

function everywhere(say: Say): readonly [string, string][] {
  return [
    ['--lang en|fr', say('cli:option.lang')],
    ['--help', say('cli:option.help')],
  ]
}

function usage(command: Command): string {
  const needed = (command.needs ?? []).map((name) => optionUsage(command, name))
  const free = Object.keys(command.options).filter((name) => !command.needs?.includes(name))
  return [command.name, ...command.args, ...needed, ...free.map((name) => `[${optionUsage(command, name)}]`)].join(' ')
}

function optionUsage(command: Command, name: string): string {
  const value = command.values[name]
  return value === undefined ? `--${name}` : `--${name} ${value}`
}

const widest = 34

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.min(widest, Math.max(...rows.map(([left]) => left.length)))
  return rows.map(([left, right]) =>
    left.length > width ? `  ${left}\n  ${' '.repeat(width)}  ${right}` : `  ${left.padEnd(width)}  ${right}`,
  )
}
