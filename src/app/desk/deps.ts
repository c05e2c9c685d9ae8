import type { Catalogue } from '../../engine/activity/define.ts'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import type { Clock } from '../../engine/ports/clock.ts'
import type { Dice } from '../../engine/ports/dice.ts'
import type { Inbox } from '../../engine/ports/inbox.ts'
import type { Journal } from '../../engine/ports/journal.ts'
import type { Lease } from '../../engine/ports/lease.ts'
import type { Outbox } from '../../engine/ports/outbox.ts'
import type { Render } from '../../engine/ports/render.ts'
import type { Store } from '../../engine/ports/store.ts'
import type { RemoteEngine } from '../rpc/service.ts'

/** A store that can also change what is not the draft: the revision, which guards the draft, stays. */
export interface DeskStore extends Store {
  changeCampaign(id: string, change: (record: CampaignRecord) => CampaignRecord | undefined): Promise<void>
}

/** What the desk is made of: this tab's own database, and the engine wherever it is. */
export interface DeskDeps {
  readonly catalogue: Catalogue
  readonly store: DeskStore
  readonly journal: Journal
  readonly lease: Lease
  readonly inbox: Inbox
  readonly outbox: Outbox
  readonly clock: Clock
  readonly dice: Dice
  readonly engine: RemoteEngine
  /** Liquid is fetched when a preview is first asked for. */
  readonly render: () => Promise<Render>
}
