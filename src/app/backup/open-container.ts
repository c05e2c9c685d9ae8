import { DeskError } from '../../desk/desk.ts'
import { bytesOf, chainOf, type Frame, kinds, readFrames, type Span } from './frames.ts'
import type { Manifest } from './write-container.ts'

/** A verified backup: what is in it, read from the file again when it is asked for. */
export interface Container {
  readonly written: number
  readonly names: readonly string[]
  has(name: string): boolean
  /** @throws DeskError `backup_damaged` when the file has no such section */
  read(name: string): AsyncGenerator<Uint8Array>
}

interface Found {
  readonly spans: Span[]
  readonly digests: Uint8Array[]
}
type FoundSections = ReadonlyMap<string, Found>

/**
 * Reads the whole file once and compares every checksum.
 * @throws DeskError `backup_not_ours`, `backup_newer`, `backup_cut` or `backup_damaged`
 */
export async function openContainer(file: Blob, progress: (bytes: number) => void): Promise<Container> {
  const found = new Map<string, Found>()
  let open: Found | undefined
  for await (const frame of readFrames(file)) {
    progress(frame.span.end)
    if (frame.kind === kinds.manifest) return verified(file, frame, found)
    if (frame.kind === kinds.section) {
      open = { spans: [], digests: [] }
      found.set(nameOf(frame), open)
    } else {
      if (!open) throw new DeskError('backup_damaged')
      open.spans.push(frame.span)
      open.digests.push(frame.digest)
    }
  }
  throw new DeskError('backup_cut')
}

async function verified(file: Blob, frame: Frame, found: FoundSections): Promise<Container> {
  const manifest: Manifest = JSON.parse(textOf(frame))
  if (frame.span.end !== file.size || manifest.sections.length !== found.size) throw new DeskError('backup_damaged')
  for (const { name, digest } of manifest.sections) {
    if ((await chainOf(found.get(name)?.digests ?? [])) !== digest) throw new DeskError('backup_damaged')
  }
  return {
    written: manifest.written,
    names: manifest.sections.map((section) => section.name),
    has: (name) => found.has(name),
    async *read(name) {
      const section = found.get(name)
      if (!section) throw new DeskError('backup_damaged')
      for (const span of section.spans) yield await bytesOf(file, span)
    },
  }
}

/** The checksum held, so this is what the product wrote. */
function nameOf(frame: Frame): string {
  return String(JSON.parse(textOf(frame)).name)
}

function textOf({ payload }: Frame): string {
  return new TextDecoder().decode(payload)
}
