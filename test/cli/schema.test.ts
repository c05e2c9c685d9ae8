import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { catalogue } from '../../src/activities/index.ts'
import { campaignJsonSchema } from '../../src/engine/campaign/json-schema.ts'

const published = join(import.meta.dirname, '../../public/campaign.schema.json')

test('[W7] the published JSON Schema is the one the product parses with (else run node tools/write-schema.mjs)', () => {
  expect(JSON.parse(readFileSync(published, 'utf8'))).toEqual(JSON.parse(JSON.stringify(campaignJsonSchema(catalogue))))
})

test('[W7] every reference inside the schema leads somewhere', () => {
  const schema = readFileSync(published, 'utf8')
  const defined = Object.keys(JSON.parse(schema).$defs)
  const used = [...schema.matchAll(/"\$ref": "#\/\$defs\/([^"]+)"/g)].map((match) => match[1])
  expect(used.length).toBeGreaterThan(0)
  expect(used.filter((name) => !defined.includes(name ?? ''))).toEqual([])
})
