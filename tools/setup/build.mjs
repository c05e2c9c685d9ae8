import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

const inputs = ['src', 'public', 'templates', 'index.html', 'vite.config.ts', 'vite.cli.config.ts', 'package-lock.json']

/** Builds the app into `dist` when a source is newer. Ends the process when the build fails. */
export function ensureBuilt(root) {
  const built = join(root, 'dist', 'index.html')
  if (existsSync(built) && statSync(built).mtimeMs >= newest(root)) return
  console.log('Building the app (vite build) ...')
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
  const done = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

function newest(root) {
  return Math.max(
    ...inputs
      .map((input) => join(root, input))
      .filter(existsSync)
      .map(newestIn),
  )
}

function newestIn(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))))
}
