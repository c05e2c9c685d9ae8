import type { Outlet } from '../../engine/activity/context.ts'
import type { Catalogue } from '../../engine/activity/define.ts'
import { inboundOf } from '../../engine/campaign/graph/edges.ts'
import type { Campaign, Step } from '../../engine/campaign/schema.ts'
import type { StepWords } from '../../parts/use-step-words.ts'
import type { Checks } from '../checks/checks.ts'
import { stepHeight } from '../edits/place.ts'
import { inletsOf, outletsOf, outletUsed } from '../edits/ports.ts'
import type { StepRun } from '../run/step-run.ts'

/** Everything a step shows on the canvas, as plain data: an equal view is not drawn again. */
export interface StepView {
  readonly id: string
  readonly type: string
  readonly known: boolean
  readonly category: string
  readonly name: string
  readonly activity: string
  readonly summary: string
  readonly mode: Step['mode']
  readonly breakpoint: boolean
  readonly inlets: readonly { readonly name: string; readonly many: boolean }[]
  readonly outlets: readonly {
    readonly name: string
    readonly label: string
    readonly role: Outlet['role']
    /** Something may still be put behind it. */
    readonly open: boolean
  }[]
  readonly errors: number
  readonly warnings: number
  readonly height: number
  readonly readOnly: boolean
  readonly run?: {
    readonly state: StepRun['state']
    readonly until?: number
    /** In which `until` is said. */
    readonly zone?: string
    readonly done?: number
    readonly total?: number
    readonly ms?: number
  }
}

export interface ViewInput {
  readonly campaign: Campaign
  readonly catalogue: Catalogue
  readonly checks: Checks
  readonly words: StepWords
  readonly readOnly: boolean
  readonly runs?: ReadonlyMap<string, StepRun> | undefined
  readonly zone?: string | undefined
}

export function stepView(step: Step, { campaign, catalogue, checks, words, readOnly, runs, zone }: ViewInput): StepView {
  const activity = catalogue.get(step.type)
  const outlets = outletsOf(campaign, catalogue, step)
  const problems = checks.byStep.get(step.id) ?? []
  const run = runs?.get(step.id)
  return {
    id: step.id,
    type: step.type,
    known: activity !== undefined,
    category: activity?.category ?? 'unknown',
    name: words.step(step.id),
    activity: words.activity(step.type),
    summary: checks.summaries.get(step.id) ?? '',
    mode: step.mode,
    breakpoint: step.breakpoint,
    inlets: inletsOf(campaign, catalogue, step).map(({ name, many }) => ({ name, many })),
    outlets: outlets.map(({ name, role }) => ({
      name,
      role,
      label: words.outlet(step.id, name),
      open: !readOnly && !outletUsed(campaign, catalogue, { step: step.id, name }),
    })),
    errors: problems.filter((problem) => problem.severity === 'error').length,
    warnings: problems.filter((problem) => problem.severity === 'warning').length,
    height: stepHeight(outlets.length),
    readOnly,
    ...(run && { run: runView(run, zone) }),
  }
}

function runView({ state, task }: StepRun, zone: string | undefined): NonNullable<StepView['run']> {
  const { until, progress, ms } = task ?? {}
  return {
    state,
    ...(state === 'waiting' && until !== undefined && { until, ...(zone !== undefined && { zone }) }),
    ...(state === 'running' && progress && { done: progress.done, total: progress.total }),
    ...(state === 'done' && ms !== undefined && { ms }),
  }
}

/** W8: steps that the start leads to. */
export function entriesOf(campaign: Campaign, catalogue: Catalogue): readonly Step[] {
  return campaign.steps.filter((step) => catalogue.get(step.type)?.entry === true && inboundOf(campaign, step.id).length === 0)
}
