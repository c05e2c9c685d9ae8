import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

// Each fence must catch something, or it is a wall painted on the ground: one leak is planted for each in a copy of the
// sources, then the checks run over the copy and have to name every planted file.

const root = process.cwd()
mkdirSync(join(root, '.cache'), { recursive: true })
const copy = mkdtempSync(join(root, '.cache', 'fence-'))
const bin = (name: string) => join(root, 'node_modules', '.bin', name)

function plant(path: string, text: string): void {
  const file = join(copy, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

function run(command: string, args: readonly string[]): { status: number | null; output: string } {
  const done = spawnSync(bin(command), args, { cwd: copy, encoding: 'utf8', maxBuffer: 1 << 28 })
  return { status: done.status, output: `${done.stdout}${done.stderr}` }
}

/** Planted apart: what they drag in brings its own types along and would open the fence for the others. */
function plantOutsiders(): void {
  plant('src/engine/leak-outside.ts', `export { catalogue } from '../activities/index.ts'\n`)
  plant('src/engine/leak-library.ts', `export { Liquid } from 'liquidjs'\n`)
}

const pureLibraries = `import { z } from 'zod'
import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
export const pure = [z, sql, Temporal]
`

beforeAll(() => {
  for (const name of ['src', 'tools', 'tsconfig.json', 'biome.json', '.dependency-cruiser.cjs', 'package.json', 'index.html']) {
    cpSync(join(root, name), join(copy, name), { recursive: true })
  }
  // What the engine's compiler must refuse, in a file that imports every library it may: none of them may open the fence.
  plant('src/engine/leak-dom.ts', `${pureLibraries}export const leak = document.title\n`)
  plant('src/engine/leak-timer.ts', `${pureLibraries}export const leak = setTimeout\n`)
  plant('src/engine/leak-node.ts', `${pureLibraries}export const leak = process.env\n`)
  plant('src/activities/wait/leak-dom.ts', `${pureLibraries}export const leak = window.name\n`)
  // What the linter must refuse.
  plant('src/engine/leak-clock.ts', 'export const leak = () => Date.now()\n')
  plant('src/engine/leak-dice.ts', 'export const leak = () => Math.random()\n')
  plant('src/activities/wait/leak-clock.ts', 'export const leak = () => new Date()\n')
  plant('src/app/leak-any.ts', 'export const leak = (value: any) => value\n')
  plant('src/app/leak-fetch.ts', `export const leak = () => fetch('/x')\n`)
  plant('src/app/leak-socket.ts', `export const leak = () => new WebSocket('ws://x')\n`)
  plant('src/app/leak-request.ts', 'export const leak = () => new XMLHttpRequest()\n')
  plant('src/app/leak-beacon.ts', `export const leak = () => navigator.sendBeacon('/x')\n`)
  plant('src/app/leak-window-fetch.ts', `export const leak = () => globalThis.fetch('/x')\n`)
  plant('src/app/leak-default.ts', 'export default 1\n')
  plant('src/app/leak-long.ts', Array.from({ length: 401 }, (_, n) => `export const line${n} = ${n}\n`).join(''))
  plant('src/engine/ports/leak-wide.ts', Array.from({ length: 41 }, (_, n) => `export const line${n} = ${n}\n`).join(''))
  const branches = Array.from({ length: 5 }, (_, n) => `if (a > ${n}) { if (b > ${n}) { c += ${n} } }`).join('\n')
  plant('src/app/leak-complex.ts', `export function leak(a: number, b: number): number {\nlet c = 0\n${branches}\nreturn c\n}\n`)
  plant('src/app/leak-mock.test.ts', `import { vi } from 'vitest'\nvi.mock('./x.ts')\n`)
  // What the import table must refuse, one line a rule.
  plant('src/activities/wait/leak-island.ts', `export { activity } from '../fork/activity.ts'\n`)
  plant('src/activities/wait/leak-react.ts', `export { useState } from 'react'\n`)
  plant('src/activities/wait/leak-page.tsx', `export { CampaignEditor } from '../../editor/CampaignEditor.tsx'\n`)
  plant('src/adapters/dexie/leak-other.ts', `export * from '../memory/leak-nothing.ts'\n`)
  plant('src/adapters/memory/leak-nothing.ts', 'export const nothing = 0\n')
  plant('src/adapters/memory/leak-react.ts', `export { useState } from 'react'\n`)
  plant('src/ui/leak-engine.ts', `export { everyone } from '../engine/query/rule.ts'\n`)
  plant('src/parts/leak-page.ts', `export * from '../pages/leak-nothing.ts'\n`)
  plant('src/pages/leak-nothing.ts', 'export const nothing = 0\n')
  plant('src/pages/leak-adapter.ts', `export * from '../adapters/memory/leak-nothing.ts'\n`)
  plant('src/editor/leak-page.ts', `export * from '../pages/leak-nothing.ts'\n`)
  plant('src/desk/leak-app.ts', `export * from '../app/leak-nothing.ts'\n`)
  plant('src/app/leak-nothing.ts', 'export const nothing = 0\n')
  plant('src/cli/leak-app.ts', `export * from '../app/leak-nothing.ts'\n`)
  plant('src/app/leak-cycle-a.ts', `import { b } from './leak-cycle-b.ts'\nexport const a = () => b\n`)
  plant('src/app/leak-cycle-b.ts', `import { a } from './leak-cycle-a.ts'\nexport const b = () => a\n`)
  plant('src/app/leak-dev.ts', `export { describe } from 'vitest'\n`)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

describe('the fences', { timeout: 180_000 }, () => {
  it('the compiler keeps the DOM, timers, Node and outside imports out of the engine', () => {
    const { output } = run('tsc', ['-p', 'src/engine', '--noEmit'])
    for (const leak of ['leak-dom', 'leak-timer', 'leak-node']) expect(output).toMatch(new RegExp(`${leak}\\.ts\\(`))
    plantOutsiders()
    expect(run('tsc', ['-p', 'src/engine', '--noEmit']).output).toMatch(/leak-outside\.ts\(/)
  })

  it('the compiler keeps the DOM out of the logic of activities', () => {
    const { output } = run('tsc', ['-p', 'src/activities', '--noEmit'])
    expect(output).toMatch(/wait\/leak-dom\.ts\(/)
  })

  it('the linter keeps out clock, dice, network, any, default exports, mocks, long files and tangled functions', () => {
    const { output } = run('biome', ['lint', '--max-diagnostics=none', '--diagnostic-level=error', 'src'])
    const files = [
      'engine/leak-clock.ts',
      'engine/leak-dice.ts',
      'activities/wait/leak-clock.ts',
      'app/leak-any.ts',
      'app/leak-fetch.ts',
      'app/leak-socket.ts',
      'app/leak-request.ts',
      'app/leak-beacon.ts',
      'app/leak-window-fetch.ts',
      'app/leak-default.ts',
      'app/leak-long.ts',
      'engine/ports/leak-wide.ts',
      'app/leak-complex.ts',
      'app/leak-mock.test.ts',
    ]
    for (const file of files) expect(output).toContain(`src/${file}`)
  })

  it('the import table holds in every direction', () => {
    plantOutsiders()
    const { output } = run('depcruise', ['src', '--config', '.dependency-cruiser.cjs'])
    const breaches = [
      'engine-is-pure: src/engine/leak-outside.ts',
      'engine-is-pure: src/engine/leak-library.ts',
      'activities-are-islands: src/activities/wait/leak-island.ts',
      'activity-logic: src/activities/wait/leak-react.ts',
      'activity-screens: src/activities/wait/leak-page.tsx',
      'adapters-are-islands: src/adapters/dexie/leak-other.ts',
      'adapters: src/adapters/memory/leak-react.ts',
      'ui-is-dumb: src/ui/leak-engine.ts',
      'parts: src/parts/leak-page.ts',
      'pages: src/pages/leak-adapter.ts',
      'editor: src/editor/leak-page.ts',
      'desk: src/desk/leak-app.ts',
      'nobody-imports-app-or-cli: src/desk/leak-app.ts',
      'app-and-cli-apart: src/cli/leak-app.ts',
      'no-dev-libraries-in-the-product: src/app/leak-dev.ts',
    ]
    for (const breach of breaches) expect(output).toContain(breach)
    expect(output).toMatch(/no-cycles: src\/app\/leak-cycle-[ab]\.ts/)
  })
})
