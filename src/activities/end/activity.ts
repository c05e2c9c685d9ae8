import { z } from 'zod'
import { defineActivity } from '../../engine/activity/define.ts'
import { words } from './words.ts'

// A-END: a branch ends here, on purpose and in view.

export const settingsSchema = z.strictObject({
  /** Why the branch ends, for the people who read the campaign. */
  note: z.string().max(500).default(''),
})
export type Settings = z.infer<typeof settingsSchema>

export const activity = defineActivity<Settings>({
  type: 'end',
  version: 1,
  category: 'flow',
  schema: settingsSchema,
  initial: { note: '' },
  entry: false,
  takesSignals: true,
  inlets: () => [{ name: 'in', many: false }],
  outlets: () => [],
  shapes: () => ({}),
  problems: () => [],
  work: (_settings, context) => {
    const rows = (context.inlets.in ?? []).reduce((sum, { population }) => sum + population.rows, 0)
    return { kind: 'pass', outlets: {}, buckets: { ended: rows } }
  },
  law: () => [{ left: ['in.in'], right: ['ended'] }],
  summary: (settings, say) => (settings.note === '' ? say('summary') : settings.note),
  words,
})
