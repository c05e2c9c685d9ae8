import type { Catalogue } from '../activity/define.ts'

type Raw = Record<string, unknown>

/** `fileMigrations[n]` lifts a file of format version n + 1 to n + 2. */
export const fileMigrations: readonly ((file: Raw) => Raw)[] = []

/** A file's raw content lifted to the newest format. */
export function migrateFile(file: Raw, version: number, migrations = fileMigrations): Raw {
  const lifted = migrations.slice(version - 1).reduce((each, lift) => lift(each), file)
  return { ...lifted, formatVersion: migrations.length + 1 }
}

/**
 * The settings of one raw step lifted to the version of its activity. Steps that are no steps, of an unknown type, or
 * newer than the activity stay as they are.
 */
export function migrateStep(step: unknown, catalogue: Catalogue): unknown {
  if (!isRecord(step) || typeof step.type !== 'string') return step
  const activity = catalogue.get(step.type)
  const version = step.version ?? 1
  if (!activity || typeof version !== 'number' || !Number.isInteger(version)) return step
  if (version < 1 || version >= activity.version) return step
  const settings = step.settings ?? {}
  if (!isRecord(settings)) return step
  return { ...step, version: activity.version, settings: activity.migrate(settings, version) }
}

export function isRecord(value: unknown): value is Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
