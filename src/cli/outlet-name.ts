import type { i18n } from 'i18next'
import { catalogue } from '../activities/index.ts'
import type { Step } from '../engine/campaign/schema.ts'

/** What an outlet is called: the label a person typed, else the activity's word, else its name. */
export function outletName(step: Step | undefined, outlet: string, words: i18n): string {
  const typed =
    step &&
    catalogue
      .get(step.type)
      ?.outlets(step.settings)
      .find((each) => each.name === outlet)?.label
  if (typed) return typed
  const say = (key: string, params: Readonly<Record<string, string>> = {}) => {
    const full = `activity.${step?.type}:outlet.${key}`
    return words.exists(full) ? words.t(full, params) : undefined
  }
  // Numbered outlets share one sentence: `subset2` is said as `outlet.subset` with its number.
  const [, stem, n] = /^(\D+)(\d+)$/.exec(outlet) ?? []
  return say(outlet) ?? (stem !== undefined && n !== undefined ? say(stem, { n }) : undefined) ?? outlet
}
