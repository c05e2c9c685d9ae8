import type { ImportProgress, Loaded, Reject, Sniffed } from '../../engine/model/import.ts'
import type { LinkCheck } from '../../engine/model/link-check.ts'
import type { SourceFile } from '../../engine/model/source-file.ts'
import type { Audience } from '../../engine/ports/audiences.ts'
import type { Link, Table } from '../../engine/query/model.ts'
import type { RowSet } from '../../engine/query/row-set.ts'
import type { Statement } from '../../engine/query/statement.ts'
import type { Client } from './client.ts'
import type { Handler } from './server.ts'

// What only the worker that owns the data engine can do. Everything else a tab does by itself, on its own database.

interface Context<P = never> {
  readonly signal: AbortSignal
  readonly progress: (value: P) => void
}

export interface SniffInput {
  readonly source: SourceFile
  readonly options: { readonly delimiter?: string; readonly nulls?: readonly string[]; readonly header?: boolean }
}
export interface LoadInput {
  readonly source: SourceFile
  readonly table: Table
}
export interface DemoProgress {
  readonly done: number
  readonly total: number
  readonly table: string
}
export interface Steps {
  readonly done: number
  readonly total: number
}

export interface EngineService {
  query(input: Statement, context: Context): Promise<RowSet>
  sniff(input: SniffInput, context: Context<ImportProgress>): Promise<Sniffed>
  load(input: LoadInput, context: Context<ImportProgress>): Promise<Loaded>
  rejects(input: string, context: Context): Promise<readonly Reject[]>
  drop(input: string, context: Context): Promise<void>
  check(input: Link, context: Context): Promise<LinkCheck>
  tables(input: undefined, context: Context): Promise<readonly { readonly name: string; readonly rows: number }[]>
  audiences(input: undefined, context: Context): Promise<readonly Audience[]>
  demo(input: number, context: Context<DemoProgress>): Promise<void>
  backup(input: undefined, context: Context<Steps>): Promise<Blob>
  restore(input: Blob, context: Context<Steps>): Promise<void>
}

/** Asked again when another worker takes over: they change nothing. */
export const reads: ReadonlySet<string> = new Set<keyof EngineService>([
  'query',
  'sniff',
  'rejects',
  'check',
  'tables',
  'audiences',
  'backup',
])

type Input<M extends keyof EngineService> = Parameters<EngineService[M]>[0]
type Output<M extends keyof EngineService> = Awaited<ReturnType<EngineService[M]>>
type Progress<M extends keyof EngineService> = Parameters<EngineService[M]>[1]['progress']

/** The service as a tab sees it. */
export type RemoteEngine = <M extends keyof EngineService>(
  method: M,
  input: Input<M>,
  options?: { readonly signal?: AbortSignal; readonly progress?: Progress<M> },
) => Promise<Output<M>>

/** Both ends are built from one source, so what a method answers is what its name promises. */
export function remoteEngine(client: Client): RemoteEngine {
  return (method, input, options) => client.call(method, input, options) as Promise<Output<typeof method>>
}

export function handlersOf(service: EngineService): ReadonlyMap<string, Handler> {
  return new Map(Object.entries(service) as [string, Handler][])
}
