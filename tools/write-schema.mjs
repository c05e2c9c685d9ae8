import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

// Writes public/campaign.schema.json from the schemas the product parses with. A test holds the file equal to them.
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const load = async (path) => (await runnerImport(join(root, path), { root, configFile: false })).module

const { campaignJsonSchema } = await load('src/engine/campaign/json-schema.ts')
const { catalogue } = await load('src/activities/index.ts')
mkdirSync(join(root, 'public'), { recursive: true })
writeFileSync(join(root, 'public', 'campaign.schema.json'), `${JSON.stringify(campaignJsonSchema(catalogue), null, 2)}\n`)
