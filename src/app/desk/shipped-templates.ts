import { z } from 'zod'
import type { ShippedTemplate } from '../../desk/desk.ts'
import { campaignSchema } from '../../engine/campaign/schema.ts'

const campaigns = import.meta.glob('../../../templates/*/campaign.json', { eager: true, import: 'default' })
const cards = import.meta.glob('../../../templates/*/template.json', { eager: true, import: 'default' })

const bothLanguages = z.object({ en: z.string(), fr: z.string() })
const cardSchema = z.object({ name: bothLanguages, description: bothLanguages })

/** The folders of `templates/`, in the order of their names. */
export function shippedTemplates(): readonly ShippedTemplate[] {
  return Object.keys(campaigns)
    .sort()
    .map((path) => {
      const id = path.split('/').at(-2) ?? path
      const card = cardSchema.parse(cards[path.replace('campaign.json', 'template.json')])
      return { id, ...card, file: campaignSchema.parse(campaigns[path]) }
    })
}
