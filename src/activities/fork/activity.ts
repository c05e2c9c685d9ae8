import { z } from 'zod'
import type { Outlet } from '../../engine/activity/context.ts'
import { defineActivity } from '../../engine/activity/define.ts'
import { onlyASignal } from '../../engine/activity/inbound.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { words } from './words.ts'

// A-FRK: fires all its outlets with the same population.

export const settingsSchema = z.strictObject({
  branches: z
    .array(z.strictObject({ label: z.string().max(200).default('') }))
    .min(1)
    .max(50)
    .default([{ label: '' }, { label: '' }]),
})
export type Settings = z.infer<typeof settingsSchema>

function outlets(settings: Settings): readonly Outlet[] {
  return settings.branches.map(({ label }, index) => ({
    name: `branch${index + 1}`,
    role: 'main',
    many: true,
    ...(label === '' ? {} : { label }),
  }))
}

function everyOutlet<T>(settings: Settings, value: T): Readonly<Record<string, T>> {
  return Object.fromEntries(outlets(settings).map(({ name }) => [name, value]))
}

function problems(settings: Settings): readonly Problem[] {
  const seen = new Set<string>()
  return settings.branches.flatMap(({ label }, index): Problem[] => {
    const again = label !== '' && seen.has(label)
    seen.add(label)
    return again ? [{ code: 'fork_same_label', severity: 'warning', field: `branches.${index}.label`, params: { label } }] : []
  })
}

export const activity = defineActivity<Settings>({
  type: 'fork',
  version: 1,
  category: 'flow',
  schema: settingsSchema,
  initial: { branches: [{ label: '' }, { label: '' }] },
  entry: true,
  inlets: () => [{ name: 'in', many: false }],
  outlets,
  shapes: (settings, context) => {
    const shape = context.inlets.in?.[0]?.shape
    return shape ? everyOutlet(settings, shape) : {}
  },
  problems,
  work: (settings, context) => {
    const population = context.inlets.in?.[0]?.population ?? onlyASignal(context.dimension)
    return { kind: 'pass', outlets: everyOutlet(settings, population) }
  },
  law: (settings) => outlets(settings).map(({ name }) => ({ left: ['in.in'], right: [`out.${name}`] })),
  summary: (settings, say) => say('summary', { count: settings.branches.length }),
  words,
})
