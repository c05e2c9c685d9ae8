import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { jsonFault } from '../engine/campaign/json-fault.ts'
import { type DataModel, modelSchema } from '../engine/query/model.ts'
import { dataError } from './cli-error.ts'
import { nameTwice, nameUnknown } from './model-names.ts'
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
  const fault = jsonFault(text)
  if (fault) throw dataError('model_not_json', { path, line: fault.line, column: fault.column })
  const parsed = modelSchema.safeParse(JSON.parse(text))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw dataError('model_invalid', { path, detail: `${issue?.path.map(String).join('.') || '/'}: ${issue?.message ?? ''}` })
  }
  const twice = nameTwice(parsed.data)
  if (twice) throw dataError('model_name_twice', { path, place: twice.place, name: twice.name })
  const unknown = nameUnknown(parsed.data)
  if (unknown) throw dataError('model_name_unknown', { path, place: unknown.place, name: unknown.name })
  return parsed.data
}
