import type { Campaign } from '../../engine/campaign/schema.ts'
import { writeCampaign } from '../../engine/campaign/write-file.ts'

/** Hands the campaign file to the browser's downloads. */
export function downloadCampaign(campaign: Campaign): void {
  const url = URL.createObjectURL(new Blob([writeCampaign(campaign)], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = `${fileName(campaign.name)}.json`
  link.click()
  URL.revokeObjectURL(url)
}

export function fileName(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'campaign'
}
