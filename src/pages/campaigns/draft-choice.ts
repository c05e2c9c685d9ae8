import { newCampaign } from '../../engine/campaign/new-campaign.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import type { StartingPoint } from './starting-points.ts'

export const origins = ['blank', 'template', 'file'] as const
export type Origin = (typeof origins)[number]

/** What a person has chosen so far in the dialog for a new campaign. */
export interface DraftChoice {
  readonly origin: Origin
  readonly point: StartingPoint | undefined
  readonly file: Campaign | undefined
  /** Undefined while the proposed name stands. */
  readonly typedName: string | undefined
  readonly pickedDimension: string | undefined
  /** Tables that can be targeted. */
  readonly tables: readonly string[]
}

export interface ChosenDraft {
  readonly name: string
  readonly dimension: string | undefined
  /** The table that the template or file was made for, when the workspace does not have it. */
  readonly lostDimension: string | undefined
  /** Undefined until there is enough to make one. */
  readonly draft: Campaign | undefined
}

const longestName = 200

export function chosenDraft(choice: DraftChoice): ChosenDraft {
  const source = sourceOf(choice)
  const proposed = choice.origin === 'template' ? choice.point?.name : source?.name
  const name = choice.typedName ?? proposed ?? ''
  const wished = [choice.pickedDimension, source?.dimension, choice.tables[0]]
  const dimension = wished.find((each) => each !== undefined && choice.tables.includes(each))
  const called = name.trim().slice(0, longestName)
  return {
    name,
    dimension,
    lostDimension: source?.dimension && !choice.tables.includes(source.dimension) ? source.dimension : undefined,
    draft: called === '' ? undefined : draftOf(choice.origin, source, called, dimension),
  }
}

function sourceOf({ origin, point, file }: DraftChoice): Campaign | undefined {
  if (origin === 'blank') return undefined
  return origin === 'file' ? file : point?.file
}

function draftOf(origin: Origin, source: Campaign | undefined, name: string, dimension: string | undefined): Campaign | undefined {
  if (source) return { ...source, name, dimension: dimension ?? source.dimension }
  return origin === 'blank' ? newCampaign(name, dimension ?? '') : undefined
}
