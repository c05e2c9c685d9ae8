import type { CampaignRecord } from '../../engine/campaign/record.ts'
import type { DataModel } from '../../engine/query/model.ts'

/**
 * Campaigns whose draft targets a table or reaches it over a link. Step settings are searched for the table's name as a
 * dimension and for its links in paths, wherever an activity keeps them.
 */
export function usesOf(table: string, model: DataModel, campaigns: readonly CampaignRecord[]): readonly CampaignRecord[] {
  const links = new Set(model.links.filter((link) => link.from === table || link.to === table).map((link) => link.id))
  return campaigns.filter(({ draft }) => draft.dimension === table || draft.steps.some((step) => mentions(step.settings, table, links)))
}

function mentions(value: unknown, table: string, links: ReadonlySet<string>): boolean {
  if (Array.isArray(value)) return value.some((each) => mentions(each, table, links))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, inner]) => {
    if (key === 'dimension') return inner === table
    if (key === 'path' && Array.isArray(inner)) return inner.some((element) => links.has(String(element).replace(/^\^/, '')))
    return mentions(inner, table, links)
  })
}
