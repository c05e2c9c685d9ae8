import type { LogLine } from '../engine/run/state.ts'

export type LogLevel = 'all' | 'warning' | 'error'

export interface LogFilter {
  readonly search: string
  /** `warning` shows errors too. */
  readonly level: LogLevel
  readonly step: string | undefined
}

const loudness: Record<LogLine['level'], number> = { info: 0, warning: 1, error: 2 }
const floor: Record<LogLevel, number> = { all: 0, warning: 1, error: 2 }

/** The lines of a step and of a loudness, whatever they say. */
export function filterLines(lines: readonly LogLine[], filter: Omit<LogFilter, 'search'>): readonly LogLine[] {
  const least = floor[filter.level]
  if (least === 0 && filter.step === undefined) return lines
  return lines.filter((line) => loudness[line.level] >= least && (filter.step === undefined || line.step === filter.step))
}
