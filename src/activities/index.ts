import type { Activity, Catalogue } from '../engine/activity/define.ts'

const modules = import.meta.glob<Activity>('./*/activity.ts', { eager: true, import: 'activity' })

/** @throws when a folder is not named after the type its activity declares */
export function indexByType(found: Record<string, Activity>): Catalogue {
  const byType = new Map<string, Activity>()
  for (const [path, activity] of Object.entries(found)) {
    const folder = path.split('/')[1]
    if (folder !== activity.type) throw new Error(`${path} declares type "${activity.type}"; a folder is named after its type`)
    byType.set(activity.type, activity)
  }
  return byType
}

export const catalogue: Catalogue = indexByType(modules)
