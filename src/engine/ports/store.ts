import type { CampaignRecord, RunRecord, TemplateRecord, VersionRecord } from '../campaign/record.ts'
import type { DataModel } from '../query/model.ts'

/** Refused because the record was changed since it was read: the save would lose somebody's work. */
export class Conflict extends Error {
  override readonly name = 'Conflict'
}

/** A value that is read again whenever what it was read from changes, in any tab. */
export interface Live<T> {
  subscribe(next: (value: T) => void, error: (cause: unknown) => void): { unsubscribe(): void }
}

export interface Store {
  campaigns(): Promise<readonly CampaignRecord[]>
  campaign(id: string): Promise<CampaignRecord | undefined>
  /** @throws Conflict unless the stored revision is `record.revision - 1`, or none is stored and it is 1 */
  putCampaign(record: CampaignRecord): Promise<void>
  removeCampaign(id: string): Promise<void>
  version(campaign: string, version: number): Promise<VersionRecord | undefined>
  /** Versions are written once. @throws Conflict when it exists with another content */
  putVersion(record: VersionRecord): Promise<void>
  runs(campaign?: string): Promise<readonly RunRecord[]>
  run(id: string): Promise<RunRecord | undefined>
  putRun(record: RunRecord): Promise<void>
  removeRun(id: string): Promise<void>
  templates(): Promise<readonly TemplateRecord[]>
  putTemplate(record: TemplateRecord): Promise<void>
  removeTemplate(id: string): Promise<void>
  model(): Promise<DataModel>
  putModel(model: DataModel): Promise<void>
  setting(name: string): Promise<unknown>
  putSetting(name: string, value: unknown): Promise<void>
  /** Reads now and after every change of anything that `read` looked at. */
  live<T>(read: () => Promise<T>): Live<T>
}
