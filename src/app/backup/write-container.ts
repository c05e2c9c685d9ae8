import { chainOf, firstLine, frameLimit, kinds, writeFrame } from './frames.ts'

export interface SectionSource {
  readonly name: string
  readonly data: AsyncIterable<Uint8Array>
}

export interface SectionSummary {
  readonly name: string
  readonly bytes: number
  /** SHA-256 over the checksums of its frames, in order. */
  readonly digest: string
}

/** The last frame: what the file must hold. A file without one was cut short. */
export interface Manifest {
  /** Epoch milliseconds. */
  readonly written: number
  readonly sections: readonly SectionSummary[]
}

/** The bytes of a backup, section after section (docs/backup-format.md). */
export async function* writeContainer(sections: AsyncIterable<SectionSource>, written: number): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  yield encode(firstLine)
  const summaries: SectionSummary[] = []
  for await (const section of sections) summaries.push(yield* writeSection(section))
  const manifest: Manifest = { written, sections: summaries }
  yield* (await writeFrame(kinds.manifest, encode(JSON.stringify(manifest)))).parts
}

async function* writeSection({ name, data }: SectionSource): AsyncGenerator<Uint8Array<ArrayBuffer>, SectionSummary> {
  yield* (await writeFrame(kinds.section, encode(JSON.stringify({ name })))).parts
  const digests: Uint8Array[] = []
  let bytes = 0
  for await (const piece of data) {
    for (let at = 0; at < piece.length; at += frameLimit) {
      const { parts, digest } = await writeFrame(kinds.data, new Uint8Array(piece.subarray(at, at + frameLimit)))
      digests.push(digest)
      yield* parts
    }
    bytes += piece.length
  }
  return { name, bytes, digest: await chainOf(digests) }
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text)
}
