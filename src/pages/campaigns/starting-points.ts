import type { ShippedTemplate } from '../../desk/desk.ts'
import type { TemplateRecord } from '../../engine/campaign/record.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { type DataModel, dimensionKey } from '../../engine/query/model.ts'

/** A template, shipped or a person's own, as it is offered. */
export interface StartingPoint {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly own: boolean
  readonly file: Campaign
}

export function startingPoints(
  shipped: readonly ShippedTemplate[],
  own: readonly TemplateRecord[],
  language: string,
): readonly StartingPoint[] {
  const say = (text: { readonly en: string; readonly fr: string }) => (language.startsWith('fr') ? text.fr : text.en)
  return [
    ...own.map(({ id, name, description, file }) => ({ id, name, description, own: true, file })),
    ...shipped.map(({ id, name, description, file }) => ({ id, name: say(name), description: say(description), own: false, file })),
  ]
}

/** Tables whose rows can be targeted. */
export function dimensions(model: DataModel): readonly { readonly value: string; readonly label: string }[] {
  return model.tables.filter((table) => dimensionKey(table)).map((table) => ({ value: table.name, label: table.label ?? table.name }))
}
