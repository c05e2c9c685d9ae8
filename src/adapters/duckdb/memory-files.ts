import type { DatabaseFiles } from './driver.ts'

/** Databases that are gone with the engine: for tests, for trying things out, and for a command that keeps nothing. */
export class MemoryFiles implements DatabaseFiles {
  readonly kept = false

  async names(): Promise<readonly string[]> {
    return []
  }

  async bytes(): Promise<number> {
    return 0
  }

  async open(): Promise<{ path: string; options: string }> {
    return { path: ':memory:', options: '' }
  }

  async close(): Promise<void> {}

  async remove(): Promise<void> {}
}
