import type { CampaignRecord, RunRecord, TemplateRecord, VersionRecord } from '../engine/campaign/record.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { MessageHead, OutMessage } from '../engine/message/out-message.ts'
import type { ImportProgress, Loaded, Reject, Sniffed } from '../engine/model/import.ts'
import type { LinkCheck } from '../engine/model/link-check.ts'
import type { SourceFile } from '../engine/model/source-file.ts'
import type { Audience } from '../engine/ports/audiences.ts'
import type { OutboxFilter } from '../engine/ports/outbox.ts'
import type { Render, RenderTemplate } from '../engine/ports/render.ts'
import type { Live } from '../engine/ports/store.ts'
import type { Column, DataModel, Link, Table } from '../engine/query/model.ts'
import type { RowSet } from '../engine/query/row-set.ts'
import type { Rule } from '../engine/query/rule.ts'
import type { RunEvent, Verb } from '../engine/run/events.ts'

// What the screens may ask for. They read stored state and send verbs; nothing here runs a campaign by itself.
// Every promise rejects with a DeskError, which has a problem code and can be shown as it is.

export class DeskError extends Error {
  override readonly name = 'DeskError'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  constructor(code: string, params: Readonly<Record<string, string | number>> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}

export type EngineState =
  | { readonly state: 'starting' }
  | { readonly state: 'ready'; readonly here: boolean }
  | { readonly state: 'failed'; readonly code: string; readonly detail: string }

/** A template that comes with the product. */
export interface ShippedTemplate {
  /** Its folder in `templates/`. */
  readonly id: string
  readonly name: { readonly en: string; readonly fr: string }
  readonly description: { readonly en: string; readonly fr: string }
  readonly file: Campaign
}

export interface CampaignsDesk {
  list: Live<readonly CampaignRecord[]>
  one(id: string): Live<CampaignRecord | undefined>
  /** Names of audiences that other published campaigns save, with the campaign's name. */
  savedElsewhere(id: string): Live<ReadonlyMap<string, string>>
  version(campaign: string, version: number): Promise<VersionRecord | undefined>
  /** Stores a draft. @returns the campaign's id */
  create(file: Campaign, template?: string): Promise<string>
  /** Saves the draft over the revision it was read with. @throws DeskError `conflict` when it changed meanwhile */
  saveDraft(id: string, revision: number, file: Campaign): Promise<number>
  duplicate(id: string): Promise<string>
  remove(id: string): Promise<void>
  archive(id: string): Promise<void>
  unarchive(id: string): Promise<void>
  /** Pins the draft as a version and starts a run of it. @returns the run's id @throws DeskError `campaign_invalid` */
  publish(id: string): Promise<string>
  /** A new run of the live version. */
  start(id: string): Promise<string>
  /** Close, stop or abort everything the campaign does. */
  verb(id: string, verb: 'close' | 'stop' | 'abort'): Promise<void>
  setTags(id: string, tags: readonly string[]): Promise<void>
  shipped(): Promise<readonly ShippedTemplate[]>
  templates: Live<readonly TemplateRecord[]>
  saveTemplate(input: { readonly name: string; readonly description: string; readonly file: Campaign }): Promise<string>
  removeTemplate(id: string): Promise<void>
}

export interface RunsDesk {
  list(campaign?: string): Live<readonly RunRecord[]>
  one(id: string): Live<RunRecord | undefined>
  events(id: string): Live<readonly RunEvent[]>
  verb(id: string, verb: Verb, step?: string): Promise<void>
  /** Rows of a population, with the columns of its dimension beside the gathered ones. */
  rows(input: {
    readonly table: string
    readonly dimension: string
    readonly key: string
    /** The population's own, so that they can be searched. */
    readonly columns?: readonly Column[]
    readonly search?: string
    readonly offset: number
    readonly limit: number
  }): Promise<RowSet & { readonly total: number }>
}

export interface DataDesk {
  model: Live<DataModel>
  /** Row counts by table. */
  counts(): Promise<Readonly<Record<string, number>>>
  saveModel(model: DataModel): Promise<void>
  sniff(
    source: SourceFile,
    options: { readonly delimiter?: string; readonly nulls?: readonly string[]; readonly header?: boolean },
    progress: (at: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<Sniffed>
  load(source: SourceFile, table: Table, progress: (at: ImportProgress) => void, signal: AbortSignal): Promise<Loaded>
  rejects(table: string): Promise<readonly Reject[]>
  drop(table: string): Promise<void>
  check(link: Link): Promise<LinkCheck>
  /** Links that names and values suggest and the model does not have. */
  proposeLinks(): Promise<readonly Link[]>
  rows(
    table: string,
    input: { readonly search?: string; readonly offset: number; readonly limit: number },
  ): Promise<RowSet & { readonly total: number }>
  /** Distinct values of a column with their counts, most frequent first, for pickers. */
  values(
    table: string,
    column: string,
    search: string,
    signal: AbortSignal,
  ): Promise<readonly { readonly value: string; readonly rows: number }[]>
  /** How many rows of the dimension a rule holds for: a preview, never stored in a run (R5). */
  count(dimension: string, rule: Rule, zone: string, signal: AbortSignal): Promise<number>
  audiences(): Promise<readonly Audience[]>
  /** The seeded demo data, replacing tables of the same names. */
  openDemo(customers: number, progress: (done: number, total: number, table: string) => void, signal: AbortSignal): Promise<void>
}

export interface OutboxDesk {
  count(filter: OutboxFilter, signal?: AbortSignal): Promise<number>
  page(filter: OutboxFilter, offset: number, limit: number, signal?: AbortSignal): Promise<readonly MessageHead[]>
  message(id: string): Promise<OutMessage | undefined>
  /** Reads a message's template for what is wrong in it; fetched when first asked for. */
  templateCheck(): Promise<Render['check']>
  /** Renders a template for the n-th person of a dimension. */
  preview(
    template: RenderTemplate,
    dimension: string,
    n: number,
  ): Promise<{
    readonly rendered: RenderTemplate | { readonly failed: string }
    readonly issues: readonly { readonly part: string; readonly line: number; readonly message: string }[]
  }>
}

export interface WorkspaceDesk {
  engine: Live<EngineState>
  storage(): Promise<{ readonly persisted: boolean; readonly used: number; readonly quota: number }>
  askToPersist(): Promise<boolean>
  /** The whole workspace as one file (D6). */
  backup(progress: (done: number, total: number) => void): Promise<Blob>
  /** Replaces everything. Nothing is changed when the file is not whole. */
  restore(file: Blob, progress: (done: number, total: number) => void): Promise<void>
  setting<T>(name: string): Live<T | undefined>
  putSetting(name: string, value: unknown): Promise<void>
}

export interface Desk {
  readonly campaigns: CampaignsDesk
  readonly runs: RunsDesk
  readonly data: DataDesk
  readonly outbox: OutboxDesk
  readonly workspace: WorkspaceDesk
}
