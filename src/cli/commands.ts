import type { Command } from './command.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

// The code of a command is read when it is called: `--help` does not wait for DuckDB.

export const commands: readonly Command[] = [
  {
    name: 'run',
    args: ['FILE'],
    options: { data: text, json: flag, workspace: text, seed: text, outbox: text, 'skip-waits': flag },
    values: { data: 'DIR', workspace: 'DIR', seed: 'S', outbox: 'FILE' },
    needs: ['data'],
    examples: ['cadenza run campaign.json --data data', 'cadenza run campaign.json --data data --workspace work --skip-waits --json'],
    run: async (call) => (await import('./run.ts')).run(call),
  },
  {
    name: 'validate',
    args: ['FILE'],
    options: { data: text, json: flag },
    values: { data: 'DIR' },
    examples: ['cadenza validate campaign.json --data data'],
    run: async (call) => (await import('./validate.ts')).validate(call),
  },
  {
    name: 'model',
    args: ['DIR'],
    options: { force: flag },
    values: {},
    examples: ['cadenza model data'],
    run: async (call) => (await import('./model.ts')).model(call),
  },
  {
    name: 'describe',
    args: ['FILE'],
    options: { data: text },
    values: { data: 'DIR' },
    examples: ['cadenza describe campaign.json', 'cadenza describe campaign.json --data data --lang fr'],
    run: async (call) => (await import('./describe.ts')).describe(call),
  },
  {
    name: 'demo',
    args: ['DIR'],
    options: { customers: text },
    values: { customers: 'N' },
    examples: ['cadenza demo demo', 'cadenza run templates/win-back/campaign.json --data demo --skip-waits'],
    run: async (call) => (await import('./demo.ts')).demo(call),
  },
  {
    name: 'activities',
    args: [],
    options: { json: flag },
    values: {},
    examples: ['cadenza activities --json'],
    run: async (call) => (await import('./activities.ts')).activities(call),
  },
]
