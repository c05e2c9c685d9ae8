import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hasCode, writeOnce } from './write-once.ts'

const ending = '.jsonl'
const digits = 8

export interface NumberedFile {
  readonly n: number
  readonly text: string
}

/** Files 1, 2, 3 ... of a folder, each written once: whoever comes second to a number is told so. */
export class NumberedFiles {
  private readonly folder: string

  constructor(folder: string) {
    this.folder = folder
  }

  /** @returns false when the number is taken */
  claim(n: number, text: string): Promise<boolean> {
    return writeOnce(this.path(n), text)
  }

  /** The numbers that are taken, ascending. */
  async numbers(): Promise<readonly number[]> {
    const names = await readdir(this.folder).catch((cause: unknown) => {
      if (hasCode(cause, 'ENOENT')) return []
      throw cause
    })
    return names
      .filter((name) => name.endsWith(ending))
      .map((name) => Number(name.slice(0, -ending.length)))
      .filter((n) => Number.isInteger(n))
      .sort((a, b) => a - b)
  }

  /** The files after a number, in order. */
  async after(n: number): Promise<readonly NumberedFile[]> {
    const wanted = (await this.numbers()).filter((each) => each > n)
    return Promise.all(wanted.map(async (each) => ({ n: each, text: await readFile(this.path(each), 'utf8') })))
  }

  path(n: number): string {
    return join(this.folder, `${String(n).padStart(digits, '0')}${ending}`)
  }
}

/** One JSON value a line. */
export function linesOf(text: string): readonly unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
}
