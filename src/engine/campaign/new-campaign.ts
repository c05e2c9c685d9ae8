import { type Campaign, campaignSchema, formatVersion } from './schema.ts'

/** An orchestrated campaign without steps. */
export function newCampaign(name: string, dimension: string, zone = ''): Campaign {
  return campaignSchema.parse({ format: 'cadenza/campaign', formatVersion, name, dimension, zone })
}
