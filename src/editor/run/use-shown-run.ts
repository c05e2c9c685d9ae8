import { useEffect, useMemo, useState } from 'react'
import { catalogue } from '../../activities/index.ts'
import { useDesk, useLive } from '../../desk/use-desk.tsx'
import type { RunRecord, VersionRecord } from '../../engine/campaign/record.ts'
import type { Live } from '../../engine/ports/store.ts'
import type { RunEvent } from '../../engine/run/events.ts'
import { fold } from '../../engine/run/fold.ts'
import { transitionStates } from '../../engine/run/transitions.ts'
import type { ShownRun } from '../shown.tsx'
import { stepRuns } from './step-run.ts'

const none: readonly RunEvent[] = []
const nothing: Live<readonly RunEvent[]> = {
  subscribe: (next) => {
    next(none)
    return { unsubscribe: () => undefined }
  },
}

/** The chosen run of a campaign, folded from its journal as it grows; undefined until its version and its journal are read. */
export function useShownRun(record: RunRecord | undefined): ShownRun | undefined {
  const events = useLive((desk) => (record ? desk.runs.events(record.id) : nothing), [record?.id]).value ?? none
  const version = useVersion(record)
  return useMemo(() => {
    const created = events[0]
    if (!record || !version || created?.type !== 'run_created' || created.run !== record.id) return undefined
    const { file } = version
    const state = fold(file, catalogue, events)
    return { record, file, events, state, steps: stepRuns(file, state), transitions: transitionStates(file, state) }
  }, [record, version, events])
}

function useVersion(record: RunRecord | undefined): VersionRecord | undefined {
  const desk = useDesk()
  const [version, setVersion] = useState<VersionRecord>()
  const [campaign, number] = [record?.campaign, record?.version]
  useEffect(() => {
    let gone = false
    if (campaign === undefined || number === undefined) return
    void desk.campaigns.version(campaign, number).then((found) => !gone && setVersion(found))
    return () => {
      gone = true
    }
  }, [desk, campaign, number])
  return version?.campaign === campaign && version?.version === number ? version : undefined
}
