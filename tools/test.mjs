import { spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './setup/chromium.mjs'
import { ensurePackages } from './setup/packages.mjs'

// `npm test`: installs what is missing, then runs every test. `--long` takes the rounds that the evidence names.
const root = dirname(dirname(fileURLToPath(import.meta.url)))
ensurePackages(root)
const chromium = ensureChromium()

const args = process.argv.slice(2)
const long = args.includes('--long')
const env = {
  ...process.env,
  CADENZA_CHROMIUM: chromium,
  ...(long ? { CADENZA_LONG: '1', CADENZA_ROUNDS: process.env.CADENZA_ROUNDS ?? '20' } : {}),
}
const vitest = join(root, 'node_modules', 'vitest', 'vitest.mjs')
const rest = args.filter((arg) => arg !== '--long')
const done = spawnSync(process.execPath, [vitest, 'run', ...rest], { cwd: root, stdio: 'inherit', env })
process.exit(done.status ?? 1)
