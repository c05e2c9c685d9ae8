import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'
import { catalogue } from '../activities/index.ts'
import { stepOf } from '../engine/campaign/graph/edges.ts'
import { anchorOf, type CanvasActions } from './canvas/canvas-actions.tsx'
import { placeFor } from './commands.ts'
import type { Editing } from './editing.tsx'
import { type Direction, nearestStep } from './edits/nearest.ts'
import { grid, type Point } from './edits/place.ts'
import { type Shortcut, shortcutOf } from './shortcuts.ts'

export interface KeyboardPlaces {
  readonly canvas: RefObject<HTMLElement | null>
  readonly inspector: RefObject<HTMLElement | null>
  readonly search: RefObject<HTMLElement | null>
}

export interface KeyboardWorld {
  readonly editing: Editing
  readonly actions: CanvasActions
  readonly places: KeyboardPlaces
  readonly readOnly: boolean
  readonly middle: () => Point
  readonly layout: () => void
  readonly fit: () => void
  readonly help: () => void
  readonly openPalette: () => void
}

/** Every command of the canvas by key, and copy and paste through the browser's own clipboard events. */
export function useKeyboard(world: KeyboardWorld): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const focus = focusOf(event.target, world)
      if (!focus) return
      const shortcut = shortcutOf(event, focus)
      if (shortcut && perform(shortcut, world, event.target)) event.preventDefault()
    }
    const onCopy = (event: ClipboardEvent) => {
      const text = ownsClipboard(world) ? world.editing.commands.copied() : undefined
      if (text === undefined) return
      event.clipboardData?.setData('text/plain', text)
      event.preventDefault()
    }
    const onPaste = (event: ClipboardEvent) => {
      if (world.readOnly || !ownsClipboard(world)) return
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (!world.editing.commands.paste(text, world.middle())) return
      event.preventDefault()
      focusSelected(world)
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('copy', onCopy)
    window.addEventListener('paste', onPaste)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('copy', onCopy)
      window.removeEventListener('paste', onPaste)
    }
  }, [world])
}

/** Where the keys go; undefined when they belong to a field, a dialog or a menu. */
function focusOf(target: EventTarget | null, { places }: KeyboardWorld): 'canvas' | 'elsewhere' | undefined {
  if (!(target instanceof HTMLElement)) return undefined
  if (target.closest('input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox]')) return undefined
  // Nobody has the focus: the page itself, or the part of it that takes the focus of a press on bare ground.
  if (target.contains(places.canvas.current)) return 'canvas'
  const inCanvas = places.canvas.current?.contains(target) === true
  return inCanvas && target.tagName !== 'BUTTON' ? 'canvas' : 'elsewhere'
}

/** By the focus: the event's own target is wherever the caret was left, be it in a text that cannot be edited. */
function ownsClipboard(world: KeyboardWorld): boolean {
  return focusOf(document.activeElement, world) === 'canvas' && (document.getSelection()?.isCollapsed ?? true)
}

/** @returns false for a command that had nothing to act on */
function perform(shortcut: Shortcut, world: KeyboardWorld, target: EventTarget | null): boolean {
  const step = focusedStep(target)
  if (step !== undefined) selectFocused(step, world)
  if (shortcut.name === 'nudge' || shortcut.name === 'walk') return travel(shortcut, world)
  const view = looking(world)[shortcut.name]
  if (view) {
    view()
    return true
  }
  if (world.readOnly) return false
  changing(world)[shortcut.name]?.()
  return true
}

function looking(world: KeyboardWorld): Partial<Record<Shortcut['name'], () => void>> {
  const { session } = world.editing
  const { select } = session.store.getState()
  const chosen = session.store.getState().selection.steps[0]
  return {
    save: () => void session.autosave.flush(),
    deselect: () => select({}),
    selectAll: () => select({ steps: session.store.getState().campaign.steps.map((each) => each.id) }),
    fit: world.fit,
    help: world.help,
    open: () => firstField(world.places.inspector.current)?.focus(),
    menu: () => {
      const node = chosen === undefined ? undefined : nodeOf(world, chosen)
      if (chosen !== undefined && node) world.actions.openMenu(chosen, anchorOf(node))
    },
    search: () => {
      flushSync(world.openPalette)
      world.places.search.current?.focus()
    },
  }
}

function changing(world: KeyboardWorld): Partial<Record<Shortcut['name'], () => void>> {
  const { session, commands } = world.editing
  const { campaign, selection, undo, redo } = session.store.getState()
  const chosen = selection.steps[0]
  return {
    undo,
    redo,
    duplicate: () => {
      commands.duplicateSelected()
      focusSelected(world)
    },
    delete: commands.removeSelected,
    deleteAndJoin: () => chosen !== undefined && commands.removeAndJoin(chosen),
    connect: () => chosen !== undefined && world.actions.connectFrom(chosen),
    layout: world.layout,
    add: () => {
      const near = (chosen === undefined ? undefined : nodeOf(world, chosen)) ?? world.places.canvas.current
      if (near) world.actions.offerSteps(placeFor(campaign, catalogue, selection.steps, world.middle()), anchorOf(near))
    },
  }
}

const far = 4

function travel({ name, direction, far: wide }: Extract<Shortcut, { direction: Direction }>, world: KeyboardWorld): boolean {
  const { session, commands } = world.editing
  const { campaign, selection, select } = session.store.getState()
  const [chosen] = selection.steps
  if (name === 'nudge') {
    if (world.readOnly || chosen === undefined) return false
    const by = grid * (wide ? far : 1)
    commands.nudge({ left: { x: -by, y: 0 }, right: { x: by, y: 0 }, up: { x: 0, y: -by }, down: { x: 0, y: by } }[direction])
    return true
  }
  const next = chosen === undefined ? campaign.steps[0]?.id : nearestStep(campaign, chosen, direction)
  if (next === undefined) return false
  select({ steps: [next] })
  nodeOf(world, next)?.focus()
  return true
}

/** The next key is for the copies: left on the original, Delete would take that. They are drawn by the next frame. */
function focusSelected(world: KeyboardWorld): void {
  const [first] = world.editing.session.store.getState().selection.steps
  if (first !== undefined) requestAnimationFrame(() => nodeOf(world, first)?.focus({ preventScroll: true }))
}

function focusedStep(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement && target.classList.contains('react-flow__node') ? target.dataset.id : undefined
}

function selectFocused(step: string, { editing }: KeyboardWorld): void {
  const { campaign, selection, select } = editing.session.store.getState()
  if (stepOf(campaign, step) && !selection.steps.includes(step)) flushSync(() => select({ steps: [step] }))
}

function nodeOf({ places }: KeyboardWorld, step: string): HTMLElement | undefined {
  return places.canvas.current?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(step)}"]`) ?? undefined
}

function firstField(inspector: HTMLElement | null): HTMLElement | undefined {
  return inspector?.querySelector<HTMLElement>('input:not([type=hidden]), textarea, [role=tab], button') ?? undefined
}
