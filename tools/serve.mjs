import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { pipeline } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { contentSecurityPolicy } from './content-security-policy.mjs'

const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
}

/**
 * Serves a built app on this machine only. An address without a file name is a screen's, and gets index.html.
 * The next free port is taken when the wanted one is in use; 0 asks for any.
 * @param {{ root: string, port?: number }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function serve({ root, port = 4173 }) {
  const server = createServer((request, response) => answer(root, request, response))
  const taken = await listen(server, port)
  return {
    url: `http://localhost:${taken}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function listen(server, port, tries = 20) {
  try {
    await new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, 'localhost', () => {
        server.off('error', reject)
        resolve()
      })
    })
    return server.address().port
  } catch (error) {
    if (error.code !== 'EADDRINUSE' || tries === 0) throw error
    return listen(server, port + 1, tries - 1)
  }
}

function answer(root, request, response) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const path = pathOf(request.url ?? '/')
  if (path === undefined) return refuse(response, 400)
  const file = fileOf(root, path) ?? (extname(path) === '' ? fileOf(root, '/index.html') : undefined)
  if (!file) return refuse(response, 404)
  response.writeHead(200, {
    'Content-Type': types[extname(file.path)] ?? 'application/octet-stream',
    'Content-Length': file.size,
    // Names in assets/ hold the hash of their content.
    'Cache-Control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
    'Content-Security-Policy': contentSecurityPolicy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  })
  if (request.method === 'HEAD') return response.end()
  pipeline(createReadStream(file.path), response, () => {})
}

function refuse(response, status) {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(String(status))
}

/** The decoded path of a request; undefined when it is malformed. */
function pathOf(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname)
  } catch {
    return undefined
  }
}

/** A file inside the root, never one beside it. */
function fileOf(root, path) {
  const base = normalize(root)
  const full = normalize(join(base, path))
  if (full.includes('\0') || !full.startsWith(base.endsWith(sep) ? base : base + sep)) return undefined
  const stat = statSync(full, { throwIfNoEntry: false })
  return stat?.isFile() ? { path: full, size: stat.size } : undefined
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../dist', import.meta.url))
  const { url } = await serve({ root, port: Number(process.env.PORT ?? 4173) })
  console.log(`Cadenza: ${url}`)
}
