import { DuckDBInstance } from '@duckdb/node-api'
import type { DatabaseFiles, Driver, Sources, Started } from '../duckdb/driver.ts'
import { MemoryFiles } from '../duckdb/memory-files.ts'
import { NodeConnection } from './node-connection.ts'
import { NodeFiles } from './node-files.ts'
import { NodeSources } from './node-sources.ts'

/** The native engine: databases in a directory, or in memory when none is given. */
export class NodeDriver implements Driver {
  readonly files: DatabaseFiles
  readonly sources: Sources = new NodeSources()
  #instance: DuckDBInstance | undefined
  #connections: readonly NodeConnection[] = []

  constructor(directory: string | undefined) {
    this.files = directory === undefined ? new MemoryFiles() : new NodeFiles(directory)
  }

  async start(): Promise<Started> {
    await this.stop()
    const instance = await DuckDBInstance.create(':memory:', { autoload_known_extensions: 'false' })
    this.#instance = instance
    const read = new NodeConnection(await instance.connect())
    const write = new NodeConnection(await instance.connect())
    this.#connections = [read, write]
    return { read, write, attached: [] }
  }

  async stop(): Promise<void> {
    for (const connection of this.#connections) connection.close()
    this.#connections = []
    this.#instance?.closeSync()
    this.#instance = undefined
  }
}
