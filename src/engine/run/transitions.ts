import { type Campaign, transitionId } from '../campaign/schema.ts'
import type { Population } from './events.ts'
import type { RunState, TransitionState } from './state.ts'

/** R5: what each transition of a campaign carried, by its id, as recorded; absent while its outlet has not fired. */
export function transitionStates(campaign: Campaign, state: RunState): ReadonlyMap<string, TransitionState> {
  const fired = new Map<string, TransitionState>()
  const tasks = [...state.tasks.values()]
  const byStep = new Map(campaign.steps.map((step) => [step.id, tasks.filter((task) => task.task.step === step.id)]))
  for (const transition of campaign.transitions) {
    const populations: Population[] = []
    let ms = 0
    for (const task of byStep.get(transition.from) ?? []) {
      const population = task.outlets[transition.outlet]
      if (!population) continue
      populations.push(population)
      ms += task.ms ?? 0
    }
    if (populations.length === 0) continue
    fired.set(transitionId(transition), { rows: populations.reduce((sum, { rows }) => sum + rows, 0), ms, populations })
  }
  return fired
}
