import type { CheckContext, Surroundings } from '../activity/context.ts'
import type { Activity, Catalogue } from '../activity/define.ts'
import { type DataModel, dimensionKey, tableOf } from '../query/model.ts'
import { contextsOf } from './contexts.ts'
import { defaultLimits, limitProblems } from './limits.ts'
import { modeProblems } from './modes.ts'
import type { Problem } from './problem.ts'
import type { Campaign, Step } from './schema.ts'
import { signalProblems } from './signals.ts'
import { structureProblems } from './structure.ts'

/**
 * Everything that can be said of a campaign before it runs; it may be published when no problem is an error (W3). The
 * campaign is never changed.
 * @param model undefined when no data is at hand: then only what holds for any data is checked
 * @param surroundings what is absent in them is not checked
 */
export function checkCampaign(
  campaign: Campaign,
  model: DataModel | undefined,
  catalogue: Catalogue,
  surroundings: Surroundings = {},
): Problem[] {
  return [
    ...dimensionProblems(campaign, model),
    ...zoneProblems(campaign),
    ...limitProblems(campaign, catalogue, defaultLimits),
    ...structureProblems(campaign, catalogue),
    ...modeProblems(campaign, catalogue),
    ...signalProblems(campaign, catalogue),
    ...(model ? settingsProblems(campaign, contextsOf(campaign, model, catalogue, surroundings), catalogue) : misfits(campaign, catalogue)),
  ]
}

function dimensionProblems(campaign: Campaign, model: DataModel | undefined): readonly Problem[] {
  const { dimension } = campaign
  if (dimension === '') return [{ code: 'dimension_missing', severity: 'error', field: 'dimension' }]
  if (!model) return []
  const at = { severity: 'error', field: 'dimension', params: { dimension } } as const
  const table = tableOf(model, dimension)
  if (!table) return [{ code: 'dimension_unknown', ...at }]
  return dimensionKey(table) ? [] : [{ code: 'dimension_without_key', ...at }]
}

function zoneProblems(campaign: Campaign): readonly Problem[] {
  if (campaign.zone === '' || isZone(campaign.zone)) return []
  return [{ code: 'zone_unknown', severity: 'error', field: 'zone', params: { zone: campaign.zone } }]
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** Each activity's own word on its settings, in the place where the step stands. */
function settingsProblems(campaign: Campaign, contexts: ReadonlyMap<string, CheckContext>, catalogue: Catalogue): readonly Problem[] {
  return askEach(campaign, catalogue, (activity, step) => {
    const context = contexts.get(step.id)
    return context ? activity.problems(step.settings, context) : []
  })
}

function misfits(campaign: Campaign, catalogue: Catalogue): readonly Problem[] {
  return askEach(campaign, catalogue, (activity, step) => activity.misfits(step.settings))
}

/** A disabled step may be half finished: its problems are warnings. */
function askEach(
  campaign: Campaign,
  catalogue: Catalogue,
  ask: (activity: Activity, step: Step) => readonly Problem[],
): readonly Problem[] {
  return campaign.steps.flatMap((step): readonly Problem[] => {
    const activity = catalogue.get(step.type)
    if (!activity || step.version > activity.version) return []
    const demoted = step.mode === 'disabled' ? ({ severity: 'warning' } as const) : {}
    return ask(activity, step).map((problem) => ({ ...problem, ...demoted, step: step.id }))
  })
}
