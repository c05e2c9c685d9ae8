import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'

// `npm start`: everything from a bare clone to a served app.
const root = dirname(dirname(fileURLToPath(import.meta.url)))
ensurePackages(root)
ensureBuilt(root)
const { serve } = await import('./serve.mjs')
const { url } = await serve({ root: `${root}/dist`, port: Number(process.env.PORT ?? 4173) })
console.log(`\nCadenza is ready: ${url}\n\nEverything you do stays in this browser. Stop the server with Ctrl+C.`)
