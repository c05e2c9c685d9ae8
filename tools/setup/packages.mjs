import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Node 20 from 20.19 on and 22 from 22.12 on can `require` modules, which the libraries of the build need. */
function isOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  return major < 20 || major === 21 || (major === 20 && minor < 19) || (major === 22 && minor < 12)
}

/** Installs the packages of the lock file when they are missing or older than it. Ends the process when that fails. */
export function ensurePackages(root) {
  if (isOldNode()) {
    console.error(`Cadenza needs Node 20.19, 22.12 or newer; this is ${process.version}. Install a newer Node, then run the command again.`)
    process.exit(1)
  }
  const lock = join(root, 'package-lock.json')
  const installed = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return
  console.log('Installing packages (npm install) ...')
  // Not `npm ci`: it refuses a lock file that lacks a native package of another platform, as a registry without it leaves it.
  const done = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund'], { cwd: root, stdio: 'inherit' })
  if (done.status !== 0) {
    console.error('npm install failed: see its message above. Cadenza needs its packages once; later starts work without a network.')
    process.exit(done.status ?? 1)
  }
}
