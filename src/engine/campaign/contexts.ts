import type { CheckContext, InboundShape, Shape, Surroundings } from '../activity/context.ts'
import type { Activity, Catalogue } from '../activity/define.ts'
import type { DataModel } from '../query/model.ts'
import { inboundOf, outboundOf, stepOf } from './graph/edges.ts'
import { topologicalOrder } from './graph/topological-order.ts'
import type { Campaign, Step } from './schema.ts'

/** By outlet. A map, because a file may name any outlet, such as `constructor`. */
type Shapes = ReadonlyMap<string, Shape>

/**
 * What each step's activity sees before a run, by step id: along the flow, what every outlet will carry is worked out from
 * the settings. A shape is absent behind a step that is unknown, has settings that do not fit, or lies on a cycle.
 */
export function contextsOf(
  campaign: Campaign,
  model: DataModel,
  catalogue: Catalogue,
  surroundings: Surroundings = {},
): Map<string, CheckContext> {
  const contexts = new Map<string, CheckContext>()
  const shapes = new Map<string, Shapes>()
  for (const id of topologicalOrder(campaign)) {
    const step = stepOf(campaign, id)
    if (!step) continue
    const activity = catalogue.get(step.type)
    const context: CheckContext = {
      model,
      dimension: campaign.dimension,
      zone: campaign.zone || model.zone,
      inlets: inletsOf(campaign, step, activity, shapes),
      wired: new Set(outboundOf(campaign, id).map((each) => each.outlet)),
      ...surroundings,
    }
    contexts.set(id, context)
    shapes.set(id, shapesBehind(step, activity, context))
  }
  return contexts
}

function inletsOf(
  campaign: Campaign,
  step: Step,
  activity: Activity | undefined,
  shapes: ReadonlyMap<string, Shapes>,
): CheckContext['inlets'] {
  const names = activity ? activity.inlets(step.settings).map((each) => each.name) : inboundOf(campaign, step.id).map((each) => each.inlet)
  const entries = [...new Set(names)].map((name): [string, readonly InboundShape[]] => [
    name,
    inboundOf(campaign, step.id, name).map(({ from, outlet }) => {
      const shape = shapes.get(from)?.get(outlet)
      const given = stepOf(campaign, from)?.name
      return { step: from, outlet, ...(given ? { name: given } : {}), ...(shape ? { shape } : {}) }
    }),
  ])
  return Object.fromEntries(entries)
}

function shapesBehind(step: Step, activity: Activity | undefined, context: CheckContext): Shapes {
  if (!activity || activity.misfits(step.settings).length > 0) return new Map()
  if (step.mode !== 'skip') return new Map(Object.entries(activity.shapes(step.settings, context)))
  // R12: the first inlet's population leaves by the first outlet.
  const outlet = activity.outlets(step.settings)[0]?.name
  const inlet = activity.inlets(step.settings)[0]?.name
  const shape = inlet === undefined ? undefined : context.inlets[inlet]?.[0]?.shape
  return new Map(outlet === undefined || shape === undefined ? [] : [[outlet, shape]])
}
