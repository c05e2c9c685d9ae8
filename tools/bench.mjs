import { cpus } from 'node:os'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensurePackages } from './setup/packages.mjs'

// `npm run bench`: claims of speed as ratios measured side by side in one run. `-- NAME` runs one suite; `-- --json` prints one
// object a line: name, value, unit, baseline, ratio, goal, higherIsBetter.
const root = dirname(dirname(fileURLToPath(import.meta.url)))
process.chdir(root)
ensurePackages(root)

const suites = {
  engine: async () => (await import('../test/bench/engine.mjs')).engine(),
  canvas: async () => (await import('../test/bench/canvas.mjs')).canvas(),
}

const args = process.argv.slice(2)
const json = args.includes('--json')
const wanted = args.filter((arg) => arg !== '--json')
const unknown = wanted.find((name) => !(name in suites))
if (unknown) {
  console.error(`There is no suite "${unknown}". Suites: ${Object.keys(suites).join(', ')}.`)
  process.exit(2)
}

if (!json) console.log(`Node ${process.version}, ${cpus().length} cores, no GPU`)
let missed = 0
for (const name of wanted.length > 0 ? wanted : Object.keys(suites)) {
  for await (const found of await suites[name]()) {
    if (misses(found)) missed += 1
    console.log(json ? JSON.stringify(found) : line(found))
  }
}
if (!json) console.log(missed === 0 ? '\nEvery goal is met.' : `\n${missed} missed.`)

function misses({ value, ratio, goal }) {
  return goal !== undefined && (ratio ?? value) > goal
}

function line(found) {
  const { name, value, unit, baseline, ratio, goal } = found
  const against = baseline === undefined ? '' : ` against ${baseline} ${unit}, ratio ${ratio.toFixed(2)}`
  const aim = goal === undefined ? '' : ` (goal ${ratio === undefined ? '' : 'at most '}${goal}${misses(found) ? ', MISSED' : ''})`
  return `${name}: ${value} ${unit}${against}${aim}`
}
