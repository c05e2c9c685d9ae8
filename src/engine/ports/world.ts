import type { Catalogue } from '../activity/define.ts'
import type { Audiences } from './audiences.ts'
import type { Clock } from './clock.ts'
import type { DataEngine } from './data-engine.ts'
import type { Delivery } from './delivery.ts'
import type { Dice } from './dice.ts'
import type { Inbox } from './inbox.ts'
import type { Journal } from './journal.ts'
import type { Lease } from './lease.ts'
import type { Render } from './render.ts'
import type { Store } from './store.ts'

/** Everything outside the engine. The browser and the command line differ only in this bundle. */
export interface World {
  readonly catalogue: Catalogue
  readonly journal: Journal
  readonly lease: Lease
  readonly inbox: Inbox
  readonly store: Store
  readonly data: DataEngine
  readonly audiences: Audiences
  readonly render: Render
  readonly delivery: Delivery
  readonly clock: Clock
  readonly dice: Dice
}
