/** The part of Markdown that help pages use. */
export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly string[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'table'; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }

export interface Span {
  readonly kind: 'text' | 'strong' | 'emphasis' | 'code'
  readonly text: string
}

const fence = /^```/
const heading = /^(#{1,4}) +(.*)$/
const item = /^ {0,3}(?:[-*]|\d+[.)]) +(.*)$/
const row = /^\|(.*)\|\s*$/

/** Splits a help page into blocks. Anything that is none of the known ones is a paragraph. */
export function parseMarkdown(source: string): readonly Block[] {
  const lines = source.replaceAll('\r\n', '\n').split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; ) {
    if ((lines[at] ?? '').trim() === '') {
      at++
      continue
    }
    const [block, next] = blockAt(lines, at)
    blocks.push(block)
    at = next
  }
  return blocks
}

function blockAt(lines: readonly string[], at: number): [Block, number] {
  const line = lines[at] ?? ''
  if (fence.test(line)) return codeAt(lines, at)
  const title = heading.exec(line)
  if (title) return [{ kind: 'heading', level: title[1]?.length ?? 1, text: title[2] ?? '' }, at + 1]
  if (item.test(line)) return listAt(lines, at)
  return row.test(line) ? tableAt(lines, at) : paragraphAt(lines, at)
}

function codeAt(lines: readonly string[], at: number): [Block, number] {
  const end = lines.findIndex((line, index) => index > at && fence.test(line))
  const last = end === -1 ? lines.length : end
  return [{ kind: 'code', text: lines.slice(at + 1, last).join('\n') }, last + 1]
}

function listAt(lines: readonly string[], at: number): [Block, number] {
  const items: string[] = []
  let next = at
  for (; next < lines.length; next++) {
    const line = lines[next] ?? ''
    const started = item.exec(line)
    if (started) items.push(started[1] ?? '')
    else if (/^ {2,}\S/.test(line) && items.length > 0) items.push(`${items.pop() ?? ''} ${line.trim()}`)
    else break
  }
  return [{ kind: 'list', ordered: /^ {0,3}\d/.test(lines[at] ?? ''), items }, next]
}

function tableAt(lines: readonly string[], at: number): [Block, number] {
  const end = lines.findIndex((line, index) => index > at && !row.test(line))
  const last = end === -1 ? lines.length : end
  const rows = lines
    .slice(at, last)
    .filter((line) => !/^\|[\s:|-]+\|\s*$/.test(line))
    .map(cellsOf)
  return [{ kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) }, last]
}

function cellsOf(line: string): readonly string[] {
  const inner = row.exec(line)?.[1] ?? ''
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'))
}

function paragraphAt(lines: readonly string[], at: number): [Block, number] {
  const end = lines.findIndex(
    (line, index) => index > at && (line.trim() === '' || fence.test(line) || heading.test(line) || item.test(line)),
  )
  const last = end === -1 ? lines.length : end
  return [
    {
      kind: 'paragraph',
      text: lines
        .slice(at, last)
        .map((line) => line.trim())
        .join(' '),
    },
    last,
  ]
}

/** Splits a line into plain text, `code`, **strong** and *emphasis*; a [link](somewhere) is its text. */
export function parseSpans(line: string): readonly Span[] {
  const text = line.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1')
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*\s][^*]*\*)/)
    .filter((part) => part !== '')
    .map((part): Span => {
      if (part.startsWith('`') && part.length > 1) return { kind: 'code', text: part.slice(1, -1) }
      if (part.startsWith('**') && part.length > 4) return { kind: 'strong', text: part.slice(2, -2) }
      return part.startsWith('*') && part.endsWith('*') && part.length > 2
        ? { kind: 'emphasis', text: part.slice(1, -1) }
        : { kind: 'text', text: part }
    })
}
