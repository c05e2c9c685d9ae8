import type { EngineState, WorkspaceDesk } from '../../desk/desk.ts'
import type { Live } from '../../engine/ports/store.ts'
import type { DeskDeps } from './deps.ts'

/** Setting under which the moment of the last backup is kept. */
export const lastBackup = 'backup.last'

export function workspaceDesk({ store, engine, clock }: DeskDeps, engineState: Live<EngineState>): WorkspaceDesk {
  return {
    engine: engineState,
    async storage() {
      const { usage = 0, quota = 0 } = await navigator.storage.estimate()
      return { persisted: await navigator.storage.persisted(), used: usage, quota }
    },
    askToPersist: () => navigator.storage.persist(),
    async backup(progress) {
      const file = await engine('backup', undefined, { progress: ({ done, total }) => progress(done, total) })
      await store.putSetting(lastBackup, clock.now())
      return file
    },
    restore: (file, progress) => engine('restore', file, { progress: ({ done, total }) => progress(done, total) }),
    // A setting is whatever the screen that owns its name has put there.
    setting: <T>(name: string) => store.live(async () => (await store.setting(name)) as T | undefined),
    putSetting: (name, value) => store.putSetting(name, value),
  }
}
