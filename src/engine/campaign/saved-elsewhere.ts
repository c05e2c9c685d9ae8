import type { Surroundings } from '../activity/context.ts'
import type { Catalogue } from '../activity/define.ts'
import type { CampaignRecord, VersionRecord } from './record.ts'
import type { Campaign } from './schema.ts'

/**
 * A-SAV: names of audiences that published campaigns other than `id` save, in their draft or in the version they run, with
 * the campaign's name. A draft that never ran has no claim yet.
 * @param versionOf reads a campaign's newest version
 */
export async function savedElsewhere(
  id: string,
  campaigns: readonly CampaignRecord[],
  versionOf: (campaign: string, version: number) => Promise<VersionRecord | undefined>,
  catalogue: Catalogue,
): Promise<NonNullable<Surroundings['savedElsewhere']>> {
  const others = campaigns.filter((record) => record.id !== id && record.version > 0)
  const taken = others.map(async ({ id: other, draft, version, edited }) => {
    const live = edited ? await versionOf(other, version) : undefined
    const files = live ? [live.file, draft] : [draft]
    return files.flatMap((file) => savedBy(file, catalogue)).map((name): [string, string] => [name, draft.name])
  })
  return new Map((await Promise.all(taken)).flat())
}

function savedBy({ steps }: Campaign, catalogue: Catalogue): readonly string[] {
  return steps.flatMap((step) => (step.mode === 'disabled' ? [] : (catalogue.get(step.type)?.saves(step.settings) ?? [])))
}
