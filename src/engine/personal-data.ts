// R21: where data about people may lie, so that it can be found and erased. Every store of the product is listed, those without
// personal data too: a test compares the list with the stores that exist, and a new one fails it until it is classified.

/**
 * - `rows`: data about people, row by row
 * - `keys`: the keys of people's rows and nothing else about them
 * - `typed`: what somebody typed into a rule or a message, which may name a person
 * - `none`: counts, names of tables and columns, hashes, settings
 */
export type Holding = 'rows' | 'keys' | 'typed' | 'none'

/** How a person's data leaves the store. */
export type Erasure =
  | 'delete_table'
  | 'delete_run'
  | 'delete_audience'
  | 'import_again'
  | 'delete_campaign'
  | 'delete_template'
  | 'close_tab'
  | 'delete_file'

export interface PlaceOfData {
  readonly technology: 'dexie' | 'duckdb' | 'folder' | 'session' | 'download'
  /** As the technology names it. `*` is any name, `<run>` the database or folder of one run. */
  readonly name: string
  readonly holds: Holding
  readonly erased?: Erasure
}

const none = (technology: PlaceOfData['technology'], ...names: readonly string[]): readonly PlaceOfData[] =>
  names.map((name) => ({ technology, name, holds: 'none' }))

export const placesOfData: readonly PlaceOfData[] = [
  // Customer tables, what an import rejected, and saved audiences
  { technology: 'duckdb', name: 'data.main.*', holds: 'rows', erased: 'delete_table' },
  { technology: 'duckdb', name: 'data.cadenza.rejects', holds: 'rows', erased: 'import_again' },
  { technology: 'duckdb', name: 'data.audiences.*', holds: 'keys', erased: 'delete_audience' },
  ...none('duckdb', 'data.cadenza.audiences', 'data.cadenza.done', 'data.cadenza.file'),
  // Populations: a run's key column and the columns it gathered
  { technology: 'duckdb', name: '<run>.main.*', holds: 'rows', erased: 'delete_run' },
  ...none('duckdb', '<run>.cadenza.done', '<run>.cadenza.file'),

  // The outbox: addresses and subjects to search in, and the messages themselves
  { technology: 'dexie', name: 'chunks', holds: 'rows', erased: 'delete_run' },
  { technology: 'dexie', name: 'contents', holds: 'rows', erased: 'delete_run' },
  { technology: 'dexie', name: 'campaigns', holds: 'typed', erased: 'delete_campaign' },
  { technology: 'dexie', name: 'versions', holds: 'typed', erased: 'delete_campaign' },
  { technology: 'dexie', name: 'templates', holds: 'typed', erased: 'delete_template' },
  // The journal, which is also the log (docs/decisions/0002), holds counts, names of tables and hashes
  ...none('dexie', 'journal', 'runs', 'inbox', 'leases', 'models', 'settings'),

  // What the command line keeps in its folder
  { technology: 'folder', name: 'store', holds: 'typed', erased: 'delete_file' },
  { technology: 'folder', name: 'outbox.jsonl', holds: 'rows', erased: 'delete_file' },
  ...none('folder', 'journal', 'inbox'),

  // Steps back in the editor, of campaigns as they were typed
  { technology: 'session', name: 'editor', holds: 'typed', erased: 'close_tab' },
  // A backup holds all of the above, wherever it was put
  { technology: 'download', name: 'backup', holds: 'rows', erased: 'delete_file' },
]

/** The place that a store belongs to; undefined when nobody has classified it. */
export function placeOf(technology: PlaceOfData['technology'], name: string): PlaceOfData | undefined {
  const places = placesOfData.filter((place) => place.technology === technology)
  return places.find((place) => place.name === name) ?? places.find((place) => matches(place.name, name))
}

function matches(pattern: string, name: string): boolean {
  const [parts, given] = [pattern.split('.'), name.split('.')]
  return (
    parts.length === given.length &&
    parts.every((part, n) => part === '*' || (part === '<run>' && given[n] !== 'data') || part === given[n])
  )
}
