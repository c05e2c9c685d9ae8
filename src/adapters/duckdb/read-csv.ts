import type { FileSpec } from '../../engine/query/model.ts'
import { literal, quoted } from './quote.ts'

export interface CsvScan {
  readonly path: string
  readonly file: Pick<FileSpec, 'delimiter' | 'quote' | 'header' | 'nulls'>
  /** The type of each column of the file, in order. They are named `c1`, `c2` ... */
  readonly types: readonly string[]
  readonly options?: string
}

/** `read_csv` with nothing left to its own sniffing, so that both engines read alike. */
export function readCsv({ path, file, types, options = '' }: CsvScan): string {
  const columns = types.map((type, at) => `${columnName(at)}: ${literal(type)}`).join(', ')
  const nulls = ['', ...file.nulls].map(literal).join(', ')
  return `read_csv(${literal(path)}, auto_detect = false, header = ${file.header}, delim = ${literal(file.delimiter)},
    quote = ${literal(file.quote)}, escape = ${literal(file.quote)}, nullstr = [${nulls}], columns = {${columns}}${options})`
}

export const skipRejects = ', ignore_errors = true'
export const keepRejects = ', store_rejects = true, rejects_limit = 0'

export function columnName(at: number): string {
  return quoted(`c${at + 1}`)
}
