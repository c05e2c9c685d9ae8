#!/usr/bin/env node
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

// Runs the command line of this clone. It is built on first use and again when a source is newer, each build in a folder
// named after the sources it was made from, so that a program that runs keeps its parts.

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const builds = join(root, 'dist-cli')
const kept = 3

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return /(?<!\.test)\.(ts|md)$/.test(entry.name) ? [path] : []
  })
}

function fingerprint() {
  const hash = createHash('sha256')
  const files = [...sources(join(root, 'src')), join(root, 'vite.cli.config.ts'), join(root, 'package-lock.json')]
  for (const path of files.sort()) {
    const { mtimeMs, size } = statSync(path)
    hash.update(`${path} ${mtimeMs} ${size}\n`)
  }
  return hash.digest('hex').slice(0, 16)
}

async function build(target) {
  if (process.stderr.isTTY) process.stderr.write('cadenza: building the command line …\n')
  const { build } = await import('vite')
  const made = `${target}.${process.pid}`
  await build({ root, configFile: join(root, 'vite.cli.config.ts'), build: { outDir: made } })
  try {
    renameSync(made, target)
  } catch (cause) {
    // Another process was faster with the same build.
    rmSync(made, { recursive: true, force: true })
    if (!existsSync(join(target, 'main.js'))) throw cause
  }
  forgetOldBuilds()
}

function forgetOldBuilds() {
  const all = readdirSync(builds).map((name) => ({ path: join(builds, name), age: statSync(join(builds, name)).mtimeMs }))
  const oldest = all.sort((a, b) => b.age - a.age).slice(kept)
  for (const { path } of oldest) rmSync(path, { recursive: true, force: true })
}

async function start() {
  if (!existsSync(join(root, 'node_modules', 'vite'))) {
    process.stderr.write('cadenza: packages are missing; run "npm install" in the clone first.\n')
    process.exit(2)
  }
  const target = join(builds, fingerprint())
  if (!existsSync(join(target, 'main.js'))) await build(target)
  const { main } = await import(pathToFileURL(join(target, 'main.js')).href)
  await main()
}

await start()
