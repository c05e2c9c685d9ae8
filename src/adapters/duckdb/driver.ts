import type { SourceFile } from '../../engine/model/source-file.ts'
import type { Cancel } from '../../engine/ports/clock.ts'
import type { RowSet } from '../../engine/query/row-set.ts'
import type { Param } from '../../engine/query/statement.ts'

/** The engine under a connection is gone: what was not committed did not happen, and may be done again. */
export class Lost extends Error {
  override readonly name = 'Lost'
}

export type Run = (sql: string, params?: readonly Param[], signal?: Cancel) => Promise<RowSet>

/** One statement at a time. */
export interface Connection {
  /** @throws QueryError, Cancelled, or Lost */
  readonly run: Run
}

/** The files behind attached databases; a database and its file share a name. */
export interface DatabaseFiles {
  /** False in memory: such a database is never detached and its engine never restarted, or its rows would be gone. */
  readonly kept: boolean
  names(): Promise<readonly string[]>
  bytes(name: string): Promise<number>
  /** Makes the file ready for the running engine. @returns what stands behind `attach`: a path literal and options */
  open(name: string): Promise<{ readonly path: string; readonly options: string }>
  /** Lets go of the file of a database that was detached: without it the engine holds the file until it ends. */
  close(name: string): Promise<void>
  remove(name: string): Promise<void>
}

/** Files that people bring. */
export interface Sources {
  /** A path that `read_csv` of the running engine can read. */
  open(source: SourceFile): Promise<{ readonly path: string; close(): Promise<void> }>
  bytes(source: SourceFile): AsyncIterable<Uint8Array>
  /** Keeps bytes until `close`, so that they can be opened as a source. */
  hold(bytes: AsyncIterable<Uint8Array>): Promise<{ readonly source: SourceFile; close(): Promise<void> }>
}

export interface Started {
  readonly read: Connection
  readonly write: Connection
  /** Databases that came up with the engine, marked as whole. */
  readonly attached: readonly string[]
}

/** What differs between the native and the WebAssembly engine. */
export interface Driver {
  /** Starts an engine; connections of an earlier start answer Lost from then on. */
  start(): Promise<Started>
  stop(): Promise<void>
  readonly files: DatabaseFiles
  readonly sources: Sources
}
