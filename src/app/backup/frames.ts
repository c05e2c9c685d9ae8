import { DeskError } from '../../desk/desk.ts'

// A backup is a stream of frames after a first line. Each has its own checksum.

export const firstLine = 'cadenza/backup 1\n'
const firstWords = 'cadenza/backup '
const headBytes = 1 + 4 + 32
/** No frame is longer, so that a damaged length cannot ask for all the memory. */
export const frameLimit = 64 * 1024 * 1024

export const kinds = { section: 1, data: 2, manifest: 3 } as const
type Kind = (typeof kinds)[keyof typeof kinds]

export interface Span {
  readonly start: number
  readonly end: number
}

export interface Frame {
  readonly kind: Kind
  readonly digest: Uint8Array
  /** Where the payload lies in the file. */
  readonly span: Span
  readonly payload: Uint8Array<ArrayBuffer>
}

/** Kind (1 byte), length of the payload (4 bytes, the lowest first), its SHA-256 (32 bytes), the payload. */
export async function writeFrame(kind: Kind, payload: Uint8Array<ArrayBuffer>) {
  const digest = await sha256(payload)
  const head = new Uint8Array(headBytes)
  head[0] = kind
  new DataView(head.buffer).setUint32(1, payload.length, true)
  head.set(digest, 5)
  return { digest, parts: [head, payload] }
}

/**
 * Reads every frame once and compares its checksum.
 * @throws DeskError `backup_not_ours`, `backup_newer`, `backup_cut` or `backup_damaged`
 */
export async function* readFrames(file: Blob): AsyncGenerator<Frame> {
  await checkFirstLine(file)
  let at = firstLine.length
  while (at < file.size) {
    const { kind, length, digest } = await readHead(file, at)
    const span = { start: at + headBytes, end: at + headBytes + length }
    if (span.end > file.size) throw new DeskError('backup_cut')
    const payload = await bytesOf(file, span)
    if (hex(await sha256(payload)) !== hex(digest)) throw new DeskError('backup_damaged')
    yield { kind, digest, span, payload }
    at = span.end
  }
}

async function readHead(file: Blob, at: number) {
  const head = await bytesOf(file, { start: at, end: at + headBytes })
  if (head.length < headBytes) throw new DeskError('backup_cut')
  const kind = Object.values(kinds).find((known) => known === head[0])
  const length = new DataView(head.buffer).getUint32(1, true)
  if (kind === undefined || length > frameLimit) throw new DeskError('backup_damaged')
  return { kind, length, digest: head.slice(5) }
}

async function checkFirstLine(file: Blob): Promise<void> {
  const start = new TextDecoder().decode(await bytesOf(file, { start: 0, end: firstLine.length }))
  if (start === firstLine) return
  if (start.startsWith(firstWords)) throw new DeskError('backup_newer', { found: start.slice(firstWords.length).trim(), known: 1 })
  throw new DeskError('backup_not_ours')
}

export async function bytesOf(file: Blob, { start, end }: Span): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(start, end).arrayBuffer())
}

/** SHA-256 over the checksums of a section's frames, in order, as hex. */
export async function chainOf(digests: readonly Uint8Array[]): Promise<string> {
  return hex(await sha256(new Uint8Array(digests.flatMap((digest) => Array.from(digest)))))
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
