import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome']

/** @returns the path of an installed Chromium, or undefined. `CADENZA_CHROMIUM` comes first. */
export function findChromium() {
  const told = process.env.CADENZA_CHROMIUM
  if (told) return existsSync(told) ? told : undefined
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** Finds Chromium, or installs Debian's where this user may. Ends the process with a sentence when neither works. */
export function ensureChromium() {
  const found = findChromium()
  if (found) return found
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const apt = (...args) => {
    const [command, ...rest] = [...asRoot, 'apt-get', ...args]
    return spawnSync(command, rest, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } }).status === 0
  }
  console.log('Installing Chromium from the Debian packages ...')
  if (apt('update', '-q') && apt('install', '-y', '-q', '--no-install-recommends', 'chromium')) {
    const path = findChromium()
    if (path) return path
  }
  console.error(
    'The browser tests need Chromium, and it could not be installed from here.\n' +
      'Install it (Debian: sudo apt-get install chromium), or point CADENZA_CHROMIUM to a Chrome or Chromium, and run the command again.',
  )
  process.exit(1)
}

/** Flags with which every test and benchmark starts it: headless, on a machine without a GPU, calling nobody. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
