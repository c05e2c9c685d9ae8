import { type DataModel, type Link, tableOf } from '../../engine/query/model.ts'

export interface LinkDraft {
  readonly from: string | undefined
  readonly to: string | undefined
  readonly pairs: readonly { readonly from: string | undefined; readonly to: string | undefined }[]
  readonly cardinality: Link['cardinality']
}

export const emptyDraft: LinkDraft = { from: undefined, to: undefined, pairs: [{ from: undefined, to: undefined }], cardinality: 'n-1' }

/** The pairs that a chosen target proposes: its key columns, each from a column of the same name when there is one. */
export function pairsFor(model: DataModel, from: string | undefined, to: string | undefined): LinkDraft['pairs'] {
  const columns = new Set(from === undefined ? [] : tableOf(model, from)?.columns.map((column) => column.name))
  const key = to === undefined ? [] : (tableOf(model, to)?.primaryKey ?? [])
  return key.length === 0 ? emptyDraft.pairs : key.map((name) => ({ from: columns.has(name) ? name : undefined, to: name }))
}

/** Undefined until every side is chosen. */
export function linkOf(draft: LinkDraft, taken: ReadonlySet<string>): Link | undefined {
  const { from, to, cardinality } = draft
  const columns = draft.pairs.flatMap((pair) =>
    pair.from !== undefined && pair.to !== undefined ? [{ from: pair.from, to: pair.to }] : [],
  )
  if (from === undefined || to === undefined || columns.length === 0 || columns.length < draft.pairs.length) return undefined
  return { id: freeId(`${from}_${to}`, taken), from, to, columns, cardinality }
}

const longestId = 60

function freeId(wish: string, taken: ReadonlySet<string>): string {
  const stem = wish.slice(0, longestId)
  if (!taken.has(stem)) return stem
  let n = 2
  while (taken.has(`${stem}_${n}`)) n += 1
  return `${stem}_${n}`
}
