import type { RunRecord } from '../campaign/record.ts'
import type { RunState } from './state.ts'

type Summary = Pick<RunRecord, 'state' | 'ended' | 'warnings' | 'failed' | 'wakeAt'>

/** What lists show of a run without its journal. */
export function runSummary(state: RunState): Summary {
  const failed = [...state.tasks.values()].filter((task) => task.state === 'error').map((task) => task.task.step)
  return {
    state: state.state,
    warnings: state.warnings.length,
    failed,
    ...(state.endedAt === undefined ? {} : { ended: state.endedAt }),
    ...(state.wakeAt === undefined ? {} : { wakeAt: state.wakeAt }),
  }
}

/** The record with the state's summary; the same record when it says so already. */
export function summarised(record: RunRecord, state: RunState): RunRecord {
  const { ended: _ended, wakeAt: _wakeAt, ...rest } = record
  const next: RunRecord = { ...rest, ...runSummary(state) }
  return sameSummary(record, next) ? record : next
}

function sameSummary(a: RunRecord, b: RunRecord): boolean {
  return (
    a.state === b.state &&
    a.ended === b.ended &&
    a.warnings === b.warnings &&
    a.wakeAt === b.wakeAt &&
    a.failed.length === b.failed.length &&
    a.failed.every((step, i) => step === b.failed[i])
  )
}
