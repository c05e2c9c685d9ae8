import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { type DataModel, modelSchema } from '../engine/query/model.ts'
import { dataError } from './cli-error.ts'
import { needFolder } from './path-error.ts'
import { readText } from './read-text.ts'

export function modelPath(directory: string): string {
  return join(directory, 'model.json')
}

/** The directory's model.json; undefined when it has none. @throws CliError when it cannot be read */
export async function readModel(directory: string): Promise<DataModel | undefined> {
  await needFolder(directory)
  const path = modelPath(directory)
  if (!(await isThere(path))) return undefined
  return parseModel(path, await readText(path))
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}

function parseModel(path: string, text: string): DataModel {
  try {
    const parsed = modelSchema.safeParse(JSON.parse(text))
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const place = issue?.path.map(String).join('.') || '/'
    throw dataError('model_invalid', { path, detail: `${place}: ${issue?.message ?? ''}` })
  } catch (cause) {
    if (cause instanceof SyntaxError) throw dataError('model_invalid', { path, detail: cause.message })
    throw cause
  }
}
