import { readBackup, replaceWorkspace } from '../backup/restore-backup.ts'
import type { Workspace } from '../backup/workspace.ts'
import { writeBackup } from '../backup/write-backup.ts'
import type { EngineService } from '../rpc/service.ts'
import type { RunKeeper } from './run-keeper.ts'

/** The workspace as one file, and back (D6). No run is driven meanwhile. */
export function workspaceService(workspace: Workspace, runs: RunKeeper): Pick<EngineService, 'backup' | 'restore'> {
  return {
    backup: (_, { progress, signal }) => runs.aside(() => writeBackup(workspace, progress, signal)),
    async restore(file, { progress }) {
      // Reading the whole file to check it is about half of the work.
      const backup = await readBackup(file, (done) => progress({ done: done / 2, total: file.size }))
      const share = file.size / 2
      await runs.aside(() =>
        replaceWorkspace(workspace, backup, ({ done, total }) => progress({ done: share + (share * done) / total, total: file.size })),
      )
    },
  }
}
