import { mkdir, open, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type CliError, dataError, systemReason } from './cli-error.ts'

/** Why a file could not be read, in words where they are known. */
export function fileError(path: string, cause: unknown): CliError {
  const code = codeOf(cause)
  if (code === 'ENOENT' || code === 'ENOTDIR') return dataError('file_missing', { path })
  if (code === 'EISDIR') return dataError('file_is_folder', { path })
  return dataError('file_unreadable', { path, detail: systemReason(cause) })
}

/** @throws CliError when there is no such folder */
export async function needFolder(path: string): Promise<void> {
  const there = await stat(path).catch((cause: unknown) => {
    throw codeOf(cause) === 'ENOENT' ? dataError('folder_missing', { path }) : fileError(path, cause)
  })
  if (!there.isDirectory()) throw dataError('folder_is_file', { path })
}

/** Makes the file when it is not there. @throws CliError when it cannot be written to */
export async function needWritable(path: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await (await open(path, 'a')).close()
  } catch (cause) {
    throw codeOf(cause) === 'EISDIR' ? fileError(path, cause) : dataError('file_unwritable', { path, detail: systemReason(cause) })
  }
}

export function codeOf(cause: unknown): unknown {
  return cause instanceof Error && 'code' in cause ? cause.code : undefined
}
