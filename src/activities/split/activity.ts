import { defineActivity, type Equation, type Say } from '../../engine/activity/define.ts'
import { outlets, shapesFrom, subsetName } from './outlets.ts'
import { problems } from './problems.ts'
import { initial, type Settings, settingsSchema } from './settings.ts'
import { words } from './words.ts'
import { split } from './work.ts'

// A-SPL: ordered subsets of a population.

export type { Settings } from './settings.ts'

/** R4: every row is in a subset or in none; with overlap some are in several. */
function law(settings: Settings): readonly Equation[] {
  const kept = settings.oneOutlet ? ['out.next'] : settings.subsets.map((_, index) => `out.${subsetName(index)}`)
  const left = settings.overlap ? ['in.in', 'shared'] : ['in.in']
  return [{ left, right: [...kept, settings.complement ? 'out.complement' : 'rest'] }]
}

function summary(settings: Settings, say: Say): string {
  const names = settings.subsets.map(({ label, code }, index) => label || code || say('subset', { n: index + 1 }))
  const subsets = say('summary.subsets', { count: names.length, names: names.join(', ') })
  return settings.overlap ? say('summary.overlap', { subsets }) : subsets
}

export const activity = defineActivity<Settings>({
  type: 'split',
  version: 1,
  category: 'targeting',
  schema: settingsSchema,
  initial,
  entry: false,
  inlets: () => [{ name: 'in', many: false }],
  outlets,
  shapes: (settings, context) => {
    const shape = context.inlets.in?.[0]?.shape
    return shape ? shapesFrom(settings, shape) : {}
  },
  problems,
  work: split,
  law,
  summary,
  words,
})
