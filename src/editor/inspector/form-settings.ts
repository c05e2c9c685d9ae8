import type { Activity } from '../../engine/activity/define.ts'

/**
 * Settings as the activity's form expects them. What does not fit the schema is handed over as it is, with what is missing
 * filled from the initial settings, because a person in the middle of an edit must see what was typed.
 */
export function formSettings(activity: Activity, settings: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const parsed = activity.schema.safeParse(settings)
  if (parsed.success && isRecord(parsed.data)) return { ...parsed.data }
  return { ...(isRecord(activity.initial) ? structuredClone(activity.initial) : {}), ...settings }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
