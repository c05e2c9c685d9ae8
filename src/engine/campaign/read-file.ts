import type { z } from 'zod'
import type { Catalogue } from '../activity/define.ts'
import { type JsonFault, jsonFault } from './json-fault.ts'
import { isRecord, migrateFile, migrateStep } from './migrate.ts'
import type { Problem } from './problem.ts'
import { type Campaign, campaignSchema, formatVersion } from './schema.ts'
import { newStepId } from './step-id.ts'
import { structureProblems } from './structure.ts'

export interface ReadCampaign {
  /** Absent when the text is no campaign that this version of the product can open. */
  readonly campaign?: Campaign
  readonly problems: Problem[]
}

type Raw = Record<string, unknown>

const faultCodes: Record<JsonFault['kind'], string> = {
  unexpected: 'file_not_json',
  cut: 'file_cut',
  key_twice: 'file_key_twice',
  too_deep: 'file_too_deep',
}

/**
 * W7: reads a campaign file. Older ones are migrated; a newer one is refused. What is not understood is named one by one:
 * a field without meaning is left out, a step of an unknown activity stays, the second of two steps with one id gets a new
 * one.
 */
export function readCampaign(text: string, catalogue: Catalogue): ReadCampaign {
  const fault = jsonFault(text.replace(/^\uFEFF/, ''))
  if (fault) {
    const { kind, ...params } = fault
    return refused(faultCodes[kind], params)
  }
  const file: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
  if (!isRecord(file) || file.format !== 'cadenza/campaign') return refused('file_not_campaign', { found: formatOf(file) })
  const version = file.formatVersion
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return refused('file_field_invalid', { path: 'formatVersion', detail: 'integer from 1' })
  }
  if (version > formatVersion) return refused('file_newer', { found: version, known: formatVersion })
  return parse(liftSteps(migrateFile(file, version), catalogue), catalogue)
}

/** The schema's records leave such a field of the settings out without a word. */
function unsafeFields(file: Raw): readonly (readonly PropertyKey[])[] {
  if (!Array.isArray(file.steps)) return []
  return file.steps.flatMap((step, index) =>
    isRecord(step) && isRecord(step.settings) && Object.hasOwn(step.settings, '__proto__')
      ? [['steps', index, 'settings', '__proto__']]
      : [],
  )
}

function refused(code: string, params: Record<string, string | number>): ReadCampaign {
  return { problems: [{ code, severity: 'error', params }] }
}

function formatOf(file: unknown): string {
  if (isRecord(file)) return typeof file.format === 'string' ? file.format : 'no format'
  return Array.isArray(file) ? 'list' : typeof file
}

function liftSteps(file: Raw, catalogue: Catalogue): Raw {
  return Array.isArray(file.steps) ? { ...file, steps: file.steps.map((step) => migrateStep(step, catalogue)) } : file
}

function parse(file: Raw, catalogue: Catalogue): ReadCampaign {
  const first = campaignSchema.safeParse(file)
  const unknown = [...unsafeFields(file), ...(first.error?.issues ?? []).flatMap(unknownKeys)]
  if (first.success && unknown.length === 0) return withStructure(first.data, [], catalogue)
  const problems = unknown.map(
    (path): Problem => ({ code: 'file_field_unknown', severity: 'error', field: path.join('.'), params: { path: path.join('.') } }),
  )
  const second = campaignSchema.safeParse(unknown.reduce(without, file))
  if (second.success) return withStructure(second.data, problems, catalogue)
  const invalid = second.error.issues.map((issue): Problem => {
    const path = issue.path.map(String).join('.')
    return { code: 'file_field_invalid', severity: 'error', field: path, params: { path, detail: issue.message } }
  })
  return { problems: [...problems, ...invalid] }
}

function unknownKeys(issue: z.core.$ZodIssue): readonly (readonly PropertyKey[])[] {
  return issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : []
}

/** The value without what stands at the path; what it shares with the original is not copied. */
function without<T>(value: T, path: readonly PropertyKey[]): T
function without(value: unknown, [key, ...rest]: readonly PropertyKey[]): unknown {
  if (key === undefined) return value
  if (Array.isArray(value)) return value.map((each, index) => (index === Number(key) ? without(each, rest) : each))
  if (!isRecord(value)) return value
  const { [String(key)]: inner, ...others } = value
  return rest.length === 0 ? others : { ...value, [String(key)]: without(inner, rest) }
}

function withStructure(campaign: Campaign, problems: readonly Problem[], catalogue: Catalogue): ReadCampaign {
  const renamed = uniqueIds(campaign)
  return { campaign: renamed.campaign, problems: [...problems, ...renamed.problems, ...structureProblems(renamed.campaign, catalogue)] }
}

/** The first of several steps with one id keeps it, and with it the transitions. */
function uniqueIds(campaign: Campaign): { readonly campaign: Campaign; readonly problems: readonly Problem[] } {
  const problems: Problem[] = []
  const steps: Campaign['steps'] = []
  for (const [index, step] of campaign.steps.entries()) {
    if (!steps.some((each) => each.id === step.id)) {
      steps.push(step)
      continue
    }
    const given = newStepId({ ...campaign, steps: [...campaign.steps, ...steps] }, step.id.replace(/-\d+$/, ''))
    steps.push({ ...step, id: given })
    const params = { id: step.id, given, path: `steps.${index}.id` }
    problems.push({ code: 'file_step_id_twice', severity: 'error', step: given, params })
  }
  return problems.length === 0 ? { campaign, problems } : { campaign: { ...campaign, steps }, problems }
}
