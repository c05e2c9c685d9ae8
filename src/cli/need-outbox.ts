import { z } from 'zod'
import { dataError } from './cli-error.ts'
import { needWritable } from './path-error.ts'
import { readText } from './read-text.ts'

const messageLine = z.looseObject({ id: z.string(), channel: z.string() })

/**
 * Makes the file of `--outbox` when it is not there. One with something else in it is refused: a last line that a crash cut
 * off is cut from an outbox, and would be from any other file.
 * @throws CliError
 */
export async function needOutbox(path: string): Promise<void> {
  await needWritable(path)
  const text = await readText(path)
  if (text !== '' && !isMessage(text.slice(0, text.indexOf('\n') + 1))) throw dataError('outbox_other_file', { path })
}

function isMessage(line: string): boolean {
  try {
    return messageLine.safeParse(JSON.parse(line)).success
  } catch {
    return false
  }
}
