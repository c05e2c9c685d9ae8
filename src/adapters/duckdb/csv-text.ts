// The structure of a CSV text, told from its beginning: delimiter, header, names.

const delimiters = [',', ';', '\t', '|'] as const
const recordsLooked = 200

/** Splits text into records of fields. Quotes may hold delimiters and line ends; a doubled quote stands for itself. */
export function recordsOf(text: string, delimiter: string, most = recordsLooked): string[][] {
  const records: string[][] = []
  let at = 0
  while (at < text.length && records.length < most) {
    const record: string[] = []
    let more = true
    while (more) {
      const field = fieldAt(text, at, delimiter)
      record.push(field.value)
      more = field.more
      at = field.next
    }
    if (record.length > 1 || record[0] !== '') records.push(record)
  }
  return records
}

interface Field {
  readonly value: string
  readonly next: number
  /** Another field follows in the record. */
  readonly more: boolean
}

function fieldAt(text: string, start: number, delimiter: string): Field {
  const opens = text[start] === '"'
  const closed = opens ? closingQuote(text, start + 1) : start
  const end = endOfField(text, closed, delimiter)
  const raw = text.slice(start, end)
  const value = opens ? raw.slice(1, closed - start - 1).replaceAll('""', '"') : raw
  if (text[end] === delimiter) return { value, next: end + 1, more: true }
  const next = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1
  return { value, next, more: false }
}

/** @returns the place behind the quote that closes, or the end of the text */
function closingQuote(text: string, start: number): number {
  let at = start
  for (;;) {
    const quote = text.indexOf('"', at)
    if (quote < 0) return text.length + 1
    if (text[quote + 1] !== '"') return quote + 1
    at = quote + 2
  }
}

function endOfField(text: string, start: number, delimiter: string): number {
  let at = Math.min(start, text.length)
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++
  return at
}

/** The delimiter that cuts most records into the same number of fields, more than one; a comma when none does. */
export function delimiterOf(text: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: 0 }
  for (const delimiter of delimiters) {
    const widths = recordsOf(text, delimiter).map((record) => record.length)
    const width = widths[0] ?? 1
    if (width < 2) continue
    const score = widths.filter((other) => other === width).length / widths.length + width / 10_000
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

const dataLike = /^[-+]?[\d.,]*\d[\d.,]*%?$|^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([T ].*)?$|^(true|false)$/i

/** A first record with a number, a date or a truth value in it is data, not names. */
export function hasHeader(records: readonly (readonly string[])[]): boolean {
  const [first = []] = records
  return !first.some((cell) => dataLike.test(cell.trim()))
}

const longest = 63

/** One identifier per header: lower case letters, digits and _, unique, never empty. */
export function identifiersOf(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return headers.map((header, at) => {
    const name = unique(identifierOf(header) || `column_${at + 1}`, taken)
    taken.add(name)
    return name
  })
}

function identifierOf(header: string): string {
  const plain = header
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
  const words = plain.replace(/[^a-z0-9_]+/g, '_').replace(/^_+|_+$/g, '')
  const cut = words.slice(0, longest - 1)
  return /^\d/.test(cut) ? `_${cut}` : cut
}

function unique(name: string, taken: ReadonlySet<string>): string {
  for (let n = 1; ; n++) {
    const suffix = n === 1 ? '' : `_${n}`
    const candidate = name.slice(0, longest - suffix.length) + suffix
    if (!taken.has(candidate)) return candidate
  }
}
