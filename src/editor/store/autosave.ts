import { createStore, type StoreApi } from 'zustand/vanilla'
import { DeskError } from '../../desk/desk.ts'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { same } from './same.ts'
import type { EditorStore } from './store.ts'

/** How long after the last edit the draft is saved. */
const delay = 400

export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Somebody else saved meanwhile. `theirs` comes with the next reading of the record. */
  | { readonly kind: 'conflict'; readonly theirs?: CampaignRecord }

export interface AutosaveOptions {
  readonly store: EditorStore
  readonly revision: number
  /** What is stored under that revision; undefined when it is not known any more. */
  readonly stored: Campaign | undefined
  /** @returns the new revision @throws DeskError `conflict` */
  readonly save: (revision: number, campaign: Campaign) => Promise<number>
  /** Calls back once after so many milliseconds. @returns what cancels it */
  readonly later: (ms: number, act: () => void) => () => void
}

/**
 * Saves the draft as it is edited, valid or not (W3), one save at a time, each over the revision it was read with, so that
 * another tab's work is never overwritten without a question.
 */
export class Autosave {
  readonly state: StoreApi<SaveState>
  readonly #options: AutosaveOptions
  readonly #unsubscribe: () => void
  #revision: number
  #stored: Campaign | undefined
  /** The newest record that was seen and not yet dealt with. */
  #newest: CampaignRecord | undefined
  #cancel: (() => void) | undefined
  #inFlight: Promise<void> | undefined

  constructor(options: AutosaveOptions) {
    this.#options = options
    this.#revision = options.revision
    this.#stored = options.stored
    this.state = createStore<SaveState>()(() => ({ kind: 'saved' }))
    this.#unsubscribe = options.store.subscribe((now, before) => {
      if (now.campaign !== before.campaign) this.#schedule()
    })
    if (this.unsaved) this.#schedule()
  }

  get revision(): number {
    return this.#revision
  }

  get unsaved(): boolean {
    return this.#options.store.getState().campaign !== this.#stored
  }

  /** A newer record was read: this tab's own save, a published version, or the work of another tab. */
  received(record: CampaignRecord): void {
    if (record.revision <= this.#revision) return
    this.#newest = record
    if (!this.#inFlight) this.#consider()
  }

  /** Saves now what is not saved yet, and waits for it. */
  async flush(): Promise<void> {
    while (this.#inFlight) await this.#inFlight
    if (this.state.getState().kind === 'conflict') return
    if (this.unsaved) await this.#save()
  }

  /** Answers a conflict: what is here is saved over what the other tab saved. */
  async keepMine(): Promise<void> {
    const theirs = this.#newest
    if (!theirs) return
    this.#revision = theirs.revision
    this.#newest = undefined
    await this.#save()
  }

  /** Answers a conflict: what the other tab saved comes here. It can be undone. */
  takeTheirs(): void {
    const theirs = this.#newest
    if (theirs) this.#adopt(theirs)
  }

  dispose(): void {
    this.#unsubscribe()
    this.#cancel?.()
  }

  #schedule(): void {
    if (this.state.getState().kind === 'conflict' || !this.unsaved) return
    this.state.setState({ kind: 'saving' }, true)
    this.#cancel?.()
    this.#cancel = this.#options.later(delay, () => void this.flush())
  }

  #save(): Promise<void> {
    this.#cancel?.()
    this.#inFlight = this.#saveOnce().finally(() => {
      this.#inFlight = undefined
      this.#consider()
      if (this.unsaved && this.state.getState().kind === 'saved') this.#schedule()
    })
    return this.#inFlight
  }

  async #saveOnce(): Promise<void> {
    const { campaign } = this.#options.store.getState()
    this.state.setState({ kind: 'saving' }, true)
    try {
      this.#revision = await this.#options.save(this.#revision, campaign)
      this.#stored = campaign
      this.state.setState({ kind: 'saved' }, true)
    } catch (error) {
      const conflict = error instanceof DeskError && error.code === 'conflict'
      this.state.setState(conflict ? { kind: 'conflict' } : { kind: 'failed', error }, true)
    }
  }

  #consider(): void {
    const record = this.#newest
    if (!record || record.revision <= this.#revision) return
    const { campaign } = this.#options.store.getState()
    if (same(record.draft, this.#stored)) {
      this.#revision = record.revision
      this.#newest = undefined
    } else if (same(record.draft, campaign)) {
      this.#settle(record, campaign)
    } else if (this.unsaved) {
      this.#cancel?.()
      this.state.setState({ kind: 'conflict', theirs: record }, true)
    } else {
      this.#adopt(record)
    }
  }

  #adopt(record: CampaignRecord): void {
    this.#stored = record.draft
    this.#options.store.getState().edit(() => record.draft)
    this.#settle(record, record.draft)
  }

  #settle(record: CampaignRecord, campaign: Campaign): void {
    this.#revision = record.revision
    this.#stored = campaign
    this.#newest = undefined
    this.#cancel?.()
    this.state.setState({ kind: 'saved' }, true)
  }
}
