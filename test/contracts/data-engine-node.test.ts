import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { openNode } from '../../src/adapters/duckdb-node/open-node.ts'
import { describeAudiences } from './audiences.ts'
import { describeDataEngine } from './data-engine.ts'

const directory = await mkdtemp(join(tmpdir(), 'cadenza-duckdb-'))
afterAll(() => rm(directory, { recursive: true }))

describeDataEngine('native, in memory', () => openNode())
describeDataEngine(
  'native, in a directory',
  () => openNode({ directory: join(directory, 'engine') }),
  () => openNode({ directory: join(directory, 'engine') }),
)
describeAudiences('native, in memory', () => openNode())
describeAudiences('native, in a directory', () => openNode({ directory: join(directory, 'audiences') }))
