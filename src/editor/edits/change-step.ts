import type { Campaign, Step } from '../../engine/campaign/schema.ts'

export function changeStep(campaign: Campaign, id: string, change: Partial<Omit<Step, 'id' | 'type'>>): Campaign {
  return { ...campaign, steps: campaign.steps.map((step) => (step.id === id ? { ...step, ...change } : step)) }
}

export function changeCampaign(campaign: Campaign, change: Partial<Omit<Campaign, 'steps' | 'transitions'>>): Campaign {
  return { ...campaign, ...change }
}
