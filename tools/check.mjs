import { spawnSync } from 'node:child_process'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePackages } from './setup/packages.mjs'

// `npm run check`: every fence, each to its end, so that one run names all that is wrong.
const root = dirname(dirname(fileURLToPath(import.meta.url)))
ensurePackages(root)

const checks = ['check:types', 'check:lint', 'check:imports', 'check:dead', 'check:lock']
const failed = checks.filter((check) => {
  const started = Date.now()
  const done = spawnSync('npm', ['run', '-s', check], { cwd: root, stdio: 'inherit' })
  console.log(`${done.status === 0 ? 'ok    ' : 'FAILED'} ${check} (${((Date.now() - started) / 1000).toFixed(1)} s)`)
  return done.status !== 0
})
console.log(`\n${checks.length - failed.length} passed, ${failed.length} failed`)
process.exit(failed.length === 0 ? 0 : 1)
