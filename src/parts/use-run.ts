import { useEffect, useMemo, useState } from 'react'
import { catalogue } from '../activities/index.ts'
import { useDesk, useLive } from '../desk/use-desk.tsx'
import type { RunRecord } from '../engine/campaign/record.ts'
import type { Campaign } from '../engine/campaign/schema.ts'
import type { RunEvent } from '../engine/run/events.ts'
import { fold } from '../engine/run/fold.ts'
import type { RunState } from '../engine/run/state.ts'

export interface OpenRun {
  /** False until it is known whether there is such a run. */
  readonly ready: boolean
  readonly record: RunRecord | undefined
  /** The version that the run runs. */
  readonly campaign: Campaign | undefined
  readonly events: readonly RunEvent[]
  /** The fold of the events; undefined until the version and the first event are there. */
  readonly state: RunState | undefined
  readonly error: unknown
}

/** A run with its campaign and its state, kept up to date. */
export function useRun(id: string): OpenRun {
  const record = useLive((desk) => desk.runs.one(id), [id])
  const events = useLive((desk) => desk.runs.events(id), [id])
  const version = useVersion(record.value)
  const state = useMemo(
    () => (version.file && events.value && events.value.length > 0 ? fold(version.file, catalogue, events.value) : undefined),
    [version.file, events.value],
  )
  return {
    ready: record.ready && events.ready,
    record: record.value,
    campaign: version.file,
    events: events.value ?? [],
    state,
    error: record.error ?? events.error ?? version.error,
  }
}

function useVersion(run: RunRecord | undefined): { readonly file?: Campaign; readonly error?: unknown } {
  const desk = useDesk()
  const [found, setFound] = useState<{ readonly file?: Campaign; readonly error?: unknown }>({})
  const campaign = run?.campaign
  const version = run?.version
  useEffect(() => {
    if (campaign === undefined || version === undefined) return
    let wanted = true
    desk.campaigns.version(campaign, version).then(
      (record) => wanted && setFound(record ? { file: record.file } : {}),
      (error) => wanted && setFound({ error }),
    )
    return () => {
      wanted = false
    }
  }, [desk, campaign, version])
  return found
}
