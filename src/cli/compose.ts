import { join } from 'node:path'
import { catalogue } from '../activities/index.ts'
import type { DuckDb } from '../adapters/duckdb/duckdb.ts'
import { openNode } from '../adapters/duckdb-node/open-node.ts'
import { fileInbox } from '../adapters/files/file-inbox.ts'
import { fileRuns } from '../adapters/files/file-journal.ts'
import { fileOutbox } from '../adapters/files/file-outbox.ts'
import { fileStore } from '../adapters/files/file-store.ts'
import { liquidRender } from '../adapters/liquid/liquid-render.ts'
import { memoryInbox } from '../adapters/memory/inbox.ts'
import { memoryJournal } from '../adapters/memory/journal.ts'
import { memoryOutbox } from '../adapters/memory/outbox.ts'
import { memoryStore } from '../adapters/memory/store.ts'
import { systemClock } from '../adapters/system/clock.ts'
import { systemDice } from '../adapters/system/dice.ts'
import type { Clock } from '../engine/ports/clock.ts'
import type { Tables } from '../engine/ports/tables.ts'
import type { World } from '../engine/ports/world.ts'
import { QueryError } from '../engine/query/query-error.ts'
import { dataError } from './cli-error.ts'
import { needOutbox } from './need-outbox.ts'

// The only file where adapters meet the engine on the command line.

export interface Composed {
  readonly world: World
  readonly tables: Tables
  close(): Promise<void>
}

export interface ComposeOptions {
  /** A folder for everything; memory when absent. */
  readonly workspace?: string | undefined
  /** A file for the messages, instead of the workspace's. */
  readonly outbox?: string | undefined
  readonly skipWaits?: boolean
}

export async function compose({ workspace, outbox, skipWaits }: ComposeOptions): Promise<Composed> {
  if (outbox !== undefined) await needOutbox(outbox)
  const duckdb = await openDuckDb(workspace)
  const records = workspace === undefined ? inMemory() : inFolder(workspace)
  const clock = systemClock()
  const world: World = {
    catalogue,
    ...records,
    ...(outbox === undefined ? {} : { delivery: fileOutbox(outbox) }),
    data: duckdb.data,
    audiences: duckdb.audiences,
    render: liquidRender(),
    clock: skipWaits ? impatient(clock) : clock,
    dice: systemDice(),
  }
  return { world, tables: duckdb.tables, close: () => duckdb.close() }
}

/** @throws CliError when another process holds the workspace */
async function openDuckDb(workspace: string | undefined): Promise<DuckDb> {
  try {
    return await openNode(workspace === undefined ? {} : { directory: join(workspace, 'data') })
  } catch (cause) {
    if (workspace === undefined || !(cause instanceof QueryError) || !cause.message.includes('lock')) throw cause
    throw dataError('workspace_busy', { path: workspace })
  }
}

type Records = Pick<World, 'journal' | 'lease' | 'inbox' | 'store' | 'delivery'>

function inMemory(): Records {
  return { ...memoryJournal(), inbox: memoryInbox(), store: memoryStore(), delivery: memoryOutbox() }
}

function inFolder(workspace: string): Records {
  return {
    ...fileRuns(join(workspace, 'journal')),
    inbox: fileInbox(join(workspace, 'inbox')),
    store: fileStore(join(workspace, 'store')),
    delivery: fileOutbox(join(workspace, 'outbox.jsonl')),
  }
}

/** Every sleep is over at once. */
function impatient(clock: Clock): Clock {
  return { now: clock.now, sleepUntil: async () => {} }
}
