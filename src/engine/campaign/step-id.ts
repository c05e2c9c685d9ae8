import type { Campaign } from './schema.ts'

const longest = 64

/**
 * An id for a new step of a type, as `split-3`. The number is higher than any in the campaign, whatever the type, so that
 * the id of a step that is gone does not come back (W4).
 * @param taken ids used elsewhere in the campaign's history, as in its undo stack or its published versions
 */
export function newStepId(campaign: Campaign, type: string, taken: Iterable<string> = []): string {
  const ids = [...campaign.steps.map((step) => step.id), ...taken]
  const highest = Math.max(0, ...ids.map((id) => Number(/-(\d{1,9})$/.exec(id)?.[1] ?? 0)))
  const suffix = `-${highest + 1}`
  const stem = type.replaceAll(/[^A-Za-z0-9_-]/g, '-').replace(/^[^A-Za-z]+/, '') || 'step'
  return stem.slice(0, longest - suffix.length) + suffix
}
