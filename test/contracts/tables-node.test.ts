import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openNode } from '../../src/adapters/duckdb-node/open-node.ts'
import { describeTables } from './tables.ts'

const directory = await mkdtemp(join(tmpdir(), 'cadenza-tables-'))
afterAll(() => rm(directory, { recursive: true }))

let files = 0
async function file(name: string, bytes: Uint8Array) {
  const path = join(directory, `${files++}-${name}`)
  await writeFile(path, bytes)
  return { name, bytes: bytes.length, handle: path }
}

describeTables('native, in memory', async () => ({ ...(await openNode()), file }))
describeTables('native, in a directory', async () => ({ ...(await openNode({ directory: join(directory, 'db') })), file }))
