import type { z } from 'zod'
import type { campaignSchema } from '../../../src/engine/campaign/schema.ts'

/** On the demo data: people with much bought, a wait until a local time in UTC, a letter to each. */
export function buyersAndLetters(waitUntil: string): z.input<typeof campaignSchema> {
  const bought = {
    kind: 'related',
    path: ['orders_customers', 'order_lines_orders'],
    test: 'aggregate',
    aggregate: { function: 'count_distinct', column: 'product_id', operator: 'ge', value: 2 },
  }
  const letter = {
    label: 'Letter',
    category: 'transactional',
    address: { path: [], column: 'email' },
    subject: 'Letter for {{ profile.first_name }} {{ profile.customer_id }}',
    text: 'Dear {{ profile.first_name }}, thank you.',
    html: '<p>Dear {{ profile.first_name }}, thank you.</p>',
    sender: { name: 'Desk', address: 'desk@example.org' },
  }
  const steps = [
    ['buyers', 'build-audience', 'Buyers', { rule: { kind: 'group', operator: 'and', rules: [bought] } }],
    ['tomorrow', 'wait', 'Tomorrow', { mode: 'date', at: waitUntil, zone: 'UTC' }],
    ['letter', 'email', 'Letter', letter],
    ['read', 'end', 'Read', {}],
  ] as const
  return {
    format: 'cadenza/campaign',
    formatVersion: 1,
    name: `Letters until ${waitUntil}`,
    description: '',
    kind: 'orchestrated',
    tags: [],
    dimension: 'customers',
    zone: 'UTC',
    seed: '1',
    steps: steps.map(([id, type, name, settings], at) => ({ id, type, name, settings, position: { x: at * 300, y: 0 } })),
    transitions: steps.slice(1).map(([to], at) => ({ from: steps[at]?.[0] ?? '', outlet: 'next', to, inlet: 'in' })),
  }
}
