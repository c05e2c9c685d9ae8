import type { SourceFile } from '../../engine/model/source-file.ts'
import { TableError } from '../../engine/model/table-error.ts'
import type { Cancel } from '../../engine/ports/clock.ts'
import type { Sources } from './driver.ts'
import { throwIfCancelled } from './mutex.ts'

const headBytes = 256 * 1024
const lineFeed = 10

/** How files of other formats begin. */
const signatures: readonly (readonly [format: string, bytes: readonly number[]])[] = [
  ['Excel or ZIP', [0x50, 0x4b, 0x03, 0x04]],
  ['Excel 97', [0xd0, 0xcf, 0x11, 0xe0]],
  ['Parquet', [0x50, 0x41, 0x52, 0x31]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['gzip', [0x1f, 0x8b]],
  ['UTF-16', [0xff, 0xfe]],
  ['UTF-16', [0xfe, 0xff]],
]

/**
 * Reads a file once, before the data engine sees it.
 * @returns its beginning, without a byte order mark
 * @throws TableError data_empty, data_binary, data_not_text, data_not_utf8
 */
export async function inspectSource(sources: Sources, source: SourceFile, signal?: Cancel): Promise<string> {
  const check = new Utf8Check(source.name)
  const head: Uint8Array[] = []
  let size = 0
  for await (const chunk of sources.bytes(source)) {
    throwIfCancelled(signal)
    if (size === 0) refuseOtherFormats(source.name, chunk)
    if (size < headBytes) head.push(chunk.slice(0, headBytes - size))
    size += chunk.length
    check.add(chunk)
  }
  check.end()
  const text = headText(head, size > headBytes)
  if (text.trim() === '') throw new TableError('data_empty', { file: source.name })
  return text
}

function refuseOtherFormats(file: string, chunk: Uint8Array): void {
  const known = signatures.find(([, bytes]) => bytes.every((byte, at) => chunk[at] === byte))
  if (known) throw new TableError('data_not_text', { file, format: known[0] })
  if (chunk.subarray(0, 4096).includes(0)) throw new TableError('data_binary', { file })
}

/** Ends at the last whole line when the file goes on, so that no character or record is cut in two. */
function headText(chunks: readonly Uint8Array[], cut: boolean): string {
  const decoder = new TextDecoder()
  const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('')
  const lastLine = text.lastIndexOf('\n')
  return cut && lastLine > 0 ? text.slice(0, lastLine + 1) : text
}

/** Decodes whole lines, so that what fails has a line number. */
class Utf8Check {
  readonly #file: string
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #lines = 0
  #rest: readonly Uint8Array[] = []

  constructor(file: string) {
    this.#file = file
  }

  add(chunk: Uint8Array): void {
    const lastLine = chunk.lastIndexOf(lineFeed)
    if (lastLine < 0) {
      this.#rest = [...this.#rest, chunk]
      return
    }
    this.#check([...this.#rest, chunk.subarray(0, lastLine + 1)])
    this.#rest = [chunk.subarray(lastLine + 1)]
  }

  end(): void {
    this.#check(this.#rest)
  }

  #check(parts: readonly Uint8Array[]): void {
    const bytes = joined(parts)
    if (!this.#decodes(bytes)) this.#refuse(bytes)
    for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) this.#lines++
  }

  #refuse(part: Uint8Array): never {
    let start = 0
    while (start < part.length) {
      const feed = part.indexOf(lineFeed, start)
      const end = feed < 0 ? part.length : feed + 1
      if (!this.#decodes(part.subarray(start, end))) break
      this.#lines++
      start = end
    }
    throw new TableError('data_not_utf8', { file: this.#file, line: this.#lines + 1 })
  }

  #decodes(bytes: Uint8Array): boolean {
    try {
      this.#decoder.decode(bytes)
      return true
    } catch {
      return false
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts
  if (only && parts.length === 1) return only
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
