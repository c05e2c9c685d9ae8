import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DatabaseFiles } from '../duckdb/driver.ts'

const ending = '.duckdb'

/** One file per database in a directory. */
export class NodeFiles implements DatabaseFiles {
  readonly kept = true
  readonly #directory: string

  constructor(directory: string) {
    this.#directory = directory
  }

  async names(): Promise<readonly string[]> {
    await mkdir(this.#directory, { recursive: true })
    const entries = await readdir(this.#directory)
    return entries.filter((entry) => entry.endsWith(ending)).map((entry) => entry.slice(0, -ending.length))
  }

  async bytes(name: string): Promise<number> {
    return (await stat(this.#path(name))).size
  }

  async open(name: string): Promise<{ path: string; options: string }> {
    return { path: this.#path(name), options: name === 'data' ? '' : '(block_size 16384)' }
  }

  async close(): Promise<void> {}

  async remove(name: string): Promise<void> {
    for (const path of [this.#path(name), `${this.#path(name)}.wal`]) await rm(path, { force: true })
  }

  #path(name: string): string {
    return join(this.#directory, `${name}${ending}`)
  }
}
