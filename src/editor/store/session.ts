import type { CampaignRecord } from '../../engine/campaign/record.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { Autosave } from './autosave.ts'
import { idsIn } from './history.ts'
import { openingOf, recall, remember, type Shelf } from './memory.ts'
import { createEditorStore, type EditorStore } from './store.ts'

export interface SessionOptions {
  readonly record: CampaignRecord
  readonly save: (revision: number, campaign: Campaign) => Promise<number>
  readonly shelf: Shelf
  readonly now: () => number
  readonly later: (ms: number, act: () => void) => () => void
}

/** One campaign open in one tab: its store, its saving, and what the tab remembers of it. */
export class EditorSession {
  readonly campaign: string
  readonly store: EditorStore
  readonly autosave: Autosave
  readonly #shelf: Shelf
  readonly #seen: Set<string>

  constructor({ record, save, shelf, now, later }: SessionOptions) {
    const { campaign, history, revision, stored } = openingOf(record, recall(shelf, record.id))
    this.campaign = record.id
    this.store = createEditorStore({ campaign, history, now })
    this.autosave = new Autosave({ store: this.store, revision, stored, save, later })
    this.autosave.received(record)
    this.#shelf = shelf
    this.#seen = new Set(campaign.steps.map((step) => step.id))
    this.autosave.state.subscribe((state) => {
      if (state.kind === 'saved') this.#remember()
    })
  }

  /** W4: ids that were used and must not come back. */
  taken(): readonly string[] {
    return [...this.#seen, ...idsIn(this.store.getState().history)]
  }

  /** Marks the ids of a published version as used. */
  sawVersion(file: Campaign): void {
    for (const step of file.steps) this.#seen.add(step.id)
  }

  /** Keeps undo and unsaved edits for a reload, then saves. Safe to call while the page goes away. */
  leave(): Promise<void> {
    this.#remember()
    return this.autosave.flush()
  }

  dispose(): void {
    this.autosave.dispose()
  }

  #remember(): void {
    const { campaign, history } = this.store.getState()
    remember(this.#shelf, this.campaign, { campaign, history, revision: this.autosave.revision, unsaved: this.autosave.unsaved })
  }
}
