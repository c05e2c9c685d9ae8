import type { Campaign } from './schema.ts'

/** The campaign file's text: `readCampaign` gives the same campaign back. */
export function writeCampaign(campaign: Campaign): string {
  return `${JSON.stringify(campaign, null, 2)}\n`
}
