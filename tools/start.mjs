import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './setup/build.mjs'
import { ensurePackages } from './setup/packages.mjs'

// `npm start`: everything from a bare clone to a served app.
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const port = Number(process.env.PORT || 4173)
if (!Number.isInteger(port) || port < 0 || port > 65535) stop(`PORT is a number from 0 to 65535, not "${process.env.PORT}".`)
ensurePackages(root)
ensureBuilt(root)
const { serve } = await import('./serve.mjs')
const { url } = await serve({ root: `${root}/dist`, port }).catch((cause) =>
  stop(`The app cannot be served on port ${port} (${cause.code}). Choose another, for example: PORT=8080 npm start`),
)
const taken = port !== 0 && new URL(url).port !== String(port) ? `Port ${port} is in use, so this is the next free one. ` : ''
console.log(`\nCadenza is ready: ${url}\n\n${taken}Everything you do stays in this browser. Stop the server with Ctrl+C.`)

function stop(sentence) {
  console.error(sentence)
  process.exit(1)
}
