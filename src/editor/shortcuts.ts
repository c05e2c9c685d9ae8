import type { Direction } from './edits/nearest.ts'

export type Shortcut =
  | { readonly name: 'undo' | 'redo' | 'save' | 'duplicate' | 'selectAll' | 'delete' | 'deleteAndJoin' | 'deselect' }
  | { readonly name: 'add' | 'connect' | 'search' | 'layout' | 'fit' | 'open' | 'menu' | 'help' }
  | { readonly name: 'nudge' | 'walk'; readonly direction: Direction; readonly far: boolean }

export interface Keys {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly shiftKey: boolean
  readonly altKey: boolean
}

const anywhere: Readonly<Record<string, Shortcut>> = {
  z: { name: 'undo' },
  'shift+z': { name: 'redo' },
  y: { name: 'redo' },
  s: { name: 'save' },
}

const onCanvas: Readonly<Record<string, Shortcut>> = { d: { name: 'duplicate' }, a: { name: 'selectAll' } }

const single: Readonly<Record<string, Shortcut>> = {
  Delete: { name: 'delete' },
  Backspace: { name: 'delete' },
  Escape: { name: 'deselect' },
  Enter: { name: 'open' },
  ' ': { name: 'open' },
  ContextMenu: { name: 'menu' },
  a: { name: 'add' },
  c: { name: 'connect' },
  m: { name: 'menu' },
  '/': { name: 'search' },
  l: { name: 'layout' },
  f: { name: 'fit' },
  '?': { name: 'help' },
}

const directions: Readonly<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' }

/** What a key means. Single letters mean something only while the canvas has the focus. */
export function shortcutOf(keys: Keys, focus: 'canvas' | 'elsewhere'): Shortcut | undefined {
  const key = keys.key.length === 1 ? keys.key.toLowerCase() : keys.key
  if (keys.ctrlKey || keys.metaKey) return held(keys.shiftKey ? `shift+${key}` : key, focus)
  return focus === 'canvas' ? pressed(keys, key) : undefined
}

function held(key: string, focus: 'canvas' | 'elsewhere'): Shortcut | undefined {
  return anywhere[key] ?? (focus === 'canvas' ? onCanvas[key] : undefined)
}

function pressed({ altKey, shiftKey }: Keys, key: string): Shortcut | undefined {
  const direction = directions[key]
  if (direction) return { name: altKey ? 'walk' : 'nudge', direction, far: shiftKey }
  if (altKey) return undefined
  return shiftKey && key === 'Delete' ? { name: 'deleteAndJoin' } : single[key]
}

/** For the list that "?" opens: the keys as they are printed on the keyboard, and the sentence `shortcuts.<name>`. */
export const listed: readonly { readonly name: string; readonly keys: readonly string[] }[] = [
  { name: 'add', keys: ['A'] },
  { name: 'search', keys: ['/'] },
  { name: 'connect', keys: ['C'] },
  { name: 'open', keys: ['Enter'] },
  { name: 'menu', keys: ['M'] },
  { name: 'nudge', keys: ['←', '→', '↑', '↓'] },
  { name: 'nudgeFar', keys: ['Shift', '←'] },
  { name: 'walk', keys: ['Alt', '←'] },
  { name: 'delete', keys: ['Delete'] },
  { name: 'deleteAndJoin', keys: ['Shift', 'Delete'] },
  { name: 'copy', keys: ['Ctrl', 'C'] },
  { name: 'paste', keys: ['Ctrl', 'V'] },
  { name: 'duplicate', keys: ['Ctrl', 'D'] },
  { name: 'selectAll', keys: ['Ctrl', 'A'] },
  { name: 'marquee', keys: ['Shift'] },
  { name: 'deselect', keys: ['Esc'] },
  { name: 'undo', keys: ['Ctrl', 'Z'] },
  { name: 'redo', keys: ['Ctrl', 'Shift', 'Z'] },
  { name: 'save', keys: ['Ctrl', 'S'] },
  { name: 'layout', keys: ['L'] },
  { name: 'fit', keys: ['F'] },
  { name: 'help', keys: ['?'] },
]
