import { z } from 'zod'
import type { Catalogue } from '../activity/define.ts'
import { campaignSchema, stepSchema } from './schema.ts'

type Json = Readonly<Record<string, unknown>>

/**
 * W7: the JSON Schema (draft 2020-12) of the campaign file, for editors and scripts, made from the schemas the product
 * parses with. The settings of a step are those of its type.
 * @public written into public/ by tools/write-schema.mjs
 */
export function campaignJsonSchema(catalogue: Catalogue): Json {
  const activities = [...catalogue.values()].sort((a, b) => (a.type < b.type ? -1 : 1))
  // One conversion of everything, so that what recurs is defined once, at the root.
  const parts = Object.fromEntries(activities.map((activity) => [activity.type, activity.schema]))
  const whole = convert(z.strictObject({ $campaign: campaignSchema, $step: stepSchema, ...parts }))
  const { $campaign, $step, ...settings } = part(whole, 'properties')
  const step = record($step)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Cadenza campaign',
    ...record($campaign),
    properties: { ...part(record($campaign), 'properties'), steps: { default: [], type: 'array', items: { $ref: '#/$defs/step' } } },
    $defs: {
      step: {
        ...step,
        properties: { ...part(step, 'properties'), type: { enum: activities.map((activity) => activity.type) } },
        allOf: activities.map(({ type }) => ({
          if: { properties: { type: { const: type } }, required: ['type'] },
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          then: { properties: { settings: { $ref: `#/$defs/${type}` } } },
        })),
      },
      ...settings,
      ...part(whole, '$defs'),
    },
  }
}

/** The JSON Schema of an activity's settings. */
export function settingsJsonSchema(schema: z.ZodType): Json {
  return convert(schema)
}

function convert(schema: z.ZodType): Json {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' })
  return rest
}

function part(schema: Json, name: string): Json {
  return record(schema[name])
}

function record(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
