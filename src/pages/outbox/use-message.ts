import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/use-desk.tsx'
import type { OutMessage } from '../../engine/message/out-message.ts'

interface Read {
  readonly message?: OutMessage | undefined
  readonly error?: unknown
}

/** The contents of a message, read when it is chosen; the one before stays until they are there. */
export function useMessage(id: string | undefined): Read {
  const desk = useDesk()
  const [read, setRead] = useState<Read>({})
  useEffect(() => {
    if (id === undefined) return setRead({})
    let wanted = true
    desk.outbox.message(id).then(
      (message) => wanted && setRead({ message }),
      (error: unknown) => wanted && setRead({ error }),
    )
    return () => {
      wanted = false
    }
  }, [desk, id])
  return read
}
