import { readFileSync } from 'node:fs'

// The lock file names no registry host: it works wherever packages come from.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const named = Object.entries(lock.packages).filter(([, entry]) => entry.resolved)
if (named.length > 0) {
  console.error(
    `package-lock.json has ${named.length} "resolved" entries (first: ${named[0][0]}). Run npm install with the project's .npmrc.`,
  )
  process.exit(1)
}
