import { useCallback, useEffect, useState } from 'react'
import { useDesk } from '../desk/use-desk.tsx'

export interface Storage {
  readonly persisted: boolean
  /** Bytes. */
  readonly used: number
  readonly quota: number
}

/** D6: whether the browser promised to keep the workspace, and how much it takes. */
export function useStorage(): { readonly storage: Storage | undefined; askToPersist(): Promise<boolean> } {
  const desk = useDesk()
  const [storage, setStorage] = useState<Storage>()
  const look = useCallback(() => desk.workspace.storage().then(setStorage, () => setStorage(undefined)), [desk])
  useEffect(() => void look(), [look])
  const askToPersist = async () => {
    const kept = await desk.workspace.askToPersist()
    await look()
    return kept
  }
  return { storage, askToPersist }
}
