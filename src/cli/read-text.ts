import { readFile } from 'node:fs/promises'
import { dataError } from './cli-error.ts'
import { fileError } from './path-error.ts'

/** The text of a file. @throws CliError when it cannot be read or is not UTF-8 */
export async function readText(path: string): Promise<string> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw fileError(path, cause)
  })
  const text = bytes.toString('utf8')
  // Decoding never fails here: bytes that are no text become replacement characters, which differ from the file's.
  if (Buffer.from(text, 'utf8').equals(bytes)) return text.replace(/^\uFEFF/, '')
  const line = text.slice(0, text.indexOf('\uFFFD')).split('\n').length
  throw dataError('data_not_utf8', { file: path, line })
}
