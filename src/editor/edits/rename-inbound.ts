import type { Campaign } from '../../engine/campaign/schema.ts'
import type { Port } from './ports.ts'

/**
 * Settings of a step with several inbound transitions name them as `step` or `step.outlet`. When another step takes the place
 * of one, the settings follow.
 */
export function renameInbound(campaign: Campaign, step: string, from: Port, to: Port): Campaign {
  const stillFrom = campaign.transitions.some((each) => each.to === step && each.from === from.step)
  const names: Record<string, string> = { [`${from.step}.${from.name}`]: `${to.step}.${to.name}` }
  if (!stillFrom) names[from.step] = to.step
  return {
    ...campaign,
    steps: campaign.steps.map((each) => (each.id === step ? { ...each, settings: renamedFields(each.settings, names) } : each)),
  }
}

/** The same settings with every text that is one of the names, as a value or as a key, replaced. */
export function renamedFields(
  settings: Readonly<Record<string, unknown>>,
  names: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const name = (text: string) => (Object.hasOwn(names, text) ? (names[text] ?? text) : text)
  const renamed = (value: unknown): unknown => {
    if (typeof value === 'string') return name(value)
    if (Array.isArray(value)) return value.map(renamed)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [name(key), renamed(each)]))
  }
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key, renamed(value)]))
}
