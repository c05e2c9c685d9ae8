import type { Desk, EngineState } from '../../desk/desk.ts'
import type { Live } from '../../engine/ports/store.ts'
import { campaignsDesk } from './campaigns.ts'
import { dataDesk } from './data.ts'
import type { DeskDeps } from './deps.ts'
import { guard } from './guard.ts'
import { outboxDesk } from './outbox.ts'
import { runsDesk } from './runs.ts'
import { workspaceDesk } from './workspace.ts'

export function makeDesk(deps: DeskDeps, engineState: Live<EngineState>): Desk {
  return {
    campaigns: guard(campaignsDesk(deps)),
    runs: guard(runsDesk(deps)),
    data: guard(dataDesk(deps)),
    outbox: guard(outboxDesk(deps)),
    workspace: guard(workspaceDesk(deps, engineState)),
  }
}
