import type { Activity, Catalogue } from '../../engine/activity/define.ts'

export interface PaletteItem {
  readonly type: string
  readonly name: string
  readonly description: string
}

export interface PaletteSection {
  readonly category: Activity['category']
  readonly items: readonly PaletteItem[]
}

const order: readonly Activity['category'][] = ['targeting', 'flow', 'channel']

/**
 * The activities by category, each category by name. Every word of the search must stand in the name or the description,
 * whatever the accents and the case.
 * @param say a sentence in an activity's own words
 */
export function listActivities(
  catalogue: Catalogue,
  say: (type: string, key: 'name' | 'description') => string,
  search: string,
): readonly PaletteSection[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  const items = [...catalogue.values()].map(({ type, category }) => ({
    category,
    type,
    name: say(type, 'name'),
    description: say(type, 'description'),
  }))
  const found = items.filter(({ name, description }) => wanted.every((word) => plain(`${name} ${description}`).includes(word)))
  return order.flatMap((category) => {
    const inside = found.filter((item) => item.category === category).toSorted((a, b) => a.name.localeCompare(b.name))
    return inside.length === 0 ? [] : [{ category, items: inside.map(({ category: _category, ...item }) => item) }]
  })
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}
