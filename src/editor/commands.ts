import type { Catalogue } from '../engine/activity/define.ts'
import { outboundOf, stepOf } from '../engine/campaign/graph/edges.ts'
import type { Campaign, Transition } from '../engine/campaign/schema.ts'
import { addStep, freshName, type Place } from './edits/add-step.ts'
import { changeStep } from './edits/change-step.ts'
import { clipOf, duplicate, paste, readClip } from './edits/clipboard.ts'
import { connect, connectBy, type Offer, reconnect } from './edits/connect.ts'
import type { Kit } from './edits/kit.ts'
import { moveSteps, nudgeSteps, type Point } from './edits/place.ts'
import { outletsOf, outletUsed, type Port } from './edits/ports.ts'
import { removeAndJoin, removeSteps, removeTransitions } from './edits/remove.ts'
import type { EditorStore } from './store/store.ts'

export interface CommandOptions {
  readonly store: EditorStore
  readonly catalogue: Catalogue
  /** W4: ids that must not come back. */
  readonly taken: () => readonly string[]
  /** What an activity is called in the person's language. */
  readonly nameOf: (type: string) => string
}

/** Everything a person can do to the campaign, by whatever means: pointer, menu or key. Each is one undo step. */
export type Commands = ReturnType<typeof createCommands>

export function createCommands(options: CommandOptions) {
  return { ...shaping(options), ...wiring(options), ...copying(options) }
}

function kitOf({ catalogue, taken }: CommandOptions): Kit {
  return { catalogue, taken: taken() }
}

function shaping({ store, ...rest }: CommandOptions) {
  const options = { store, ...rest }
  const { edit, select } = store.getState()
  const chosen = () => new Set(store.getState().selection.steps)
  return {
    /** Adds a step, selects it and answers its id. */
    add(type: string, place: Place): string {
      const { campaign } = store.getState()
      const added = addStep(campaign, kitOf(options), { type, name: freshName(campaign, rest.nameOf(type)) }, place)
      edit(() => added.campaign)
      select({ steps: [added.step] })
      return added.step
    },
    change(id: string, change: Parameters<typeof changeStep>[2], field: string) {
      edit((campaign) => changeStep(campaign, id, change), `${id}:${field}`)
    },
    move(positions: ReadonlyMap<string, Point>) {
      edit((campaign) => moveSteps(campaign, positions))
    },
    nudge(by: Point) {
      edit((campaign) => nudgeSteps(campaign, chosen(), by), `nudge:${[...chosen()].join()}`)
    },
    removeSelected() {
      const { selection } = store.getState()
      edit((campaign) => removeTransitions(removeSteps(campaign, chosen()), new Set(selection.transitions)))
      select({})
    },
    removeAndJoin(id: string) {
      edit((campaign) => removeAndJoin(campaign, rest.catalogue, id))
      select({})
    },
    removeTransition(id: string) {
      edit((campaign) => removeTransitions(campaign, new Set([id])))
      select({})
    },
  }
}

function wiring({ store, ...rest }: CommandOptions) {
  const { edit } = store.getState()
  return {
    connect(transition: Transition) {
      edit((campaign) => connect(campaign, transition))
    },
    connectBy(transition: Transition, offer: Offer) {
      const names = { fork: rest.nameOf('fork'), combine: rest.nameOf('combine') }
      edit((campaign) => connectBy(campaign, kitOf({ store, ...rest }), transition, offer, names))
    },
    reconnect(old: Transition, transition: Transition) {
      edit((campaign) => reconnect(campaign, old, transition))
    },
  }
}

function copying({ store, ...rest }: CommandOptions) {
  const { edit, select } = store.getState()
  const kit = () => kitOf({ store, ...rest })
  return {
    /** The selected steps as text for the clipboard; undefined when no step is selected. */
    copied(): string | undefined {
      const { campaign, selection } = store.getState()
      const clip = clipOf(campaign, new Set(selection.steps))
      return clip && JSON.stringify(clip)
    },
    /** @returns false when the text is not a copy of steps */
    paste(text: string, at: Point): boolean {
      const clip = readClip(text)
      if (!clip) return false
      const pasted = paste(store.getState().campaign, kit(), clip, at)
      edit(() => pasted.campaign)
      select({ steps: pasted.steps })
      return true
    },
    duplicateSelected() {
      const { campaign, selection } = store.getState()
      const copies = duplicate(campaign, kit(), new Set(selection.steps))
      if (copies.steps.length === 0) return
      edit(() => copies.campaign)
      select({ steps: copies.steps })
    },
  }
}

/** Where a step that is added by keyboard or click goes: behind the selected step's first open outlet, else on free ground. */
export function placeFor(campaign: Campaign, catalogue: Catalogue, selected: readonly string[], free: Point): Place {
  const [id, more] = selected
  const step = id === undefined || more !== undefined ? undefined : stepOf(campaign, id)
  const open = step && openOutlet(campaign, catalogue, step.id)
  if (open) return { kind: 'outlet', port: open }
  const only = step && outboundOf(campaign, step.id)[0]
  return only ? { kind: 'transition', transition: only } : { kind: 'free', at: free }
}

/** The first outlet of a step that a transition may still leave, the main one before the others. */
export function openOutlet(campaign: Campaign, catalogue: Catalogue, id: string): Port | undefined {
  const step = stepOf(campaign, id)
  if (!step) return undefined
  const outlets = outletsOf(campaign, catalogue, step)
  const ranked = [...outlets.filter((each) => each.role !== 'complement'), ...outlets.filter((each) => each.role === 'complement')]
  const open = ranked.find((each) => !outletUsed(campaign, catalogue, { step: id, name: each.name }))
  return open && { step: id, name: open.name }
}
