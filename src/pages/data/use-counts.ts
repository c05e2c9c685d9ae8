import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/use-desk.tsx'
import type { DataModel } from '../../engine/query/model.ts'

/** Row counts by table, read again when the tables change; undefined until they are known. */
export function useCounts(model: DataModel | undefined): Readonly<Record<string, number>> | undefined {
  const desk = useDesk()
  const [counts, setCounts] = useState<Readonly<Record<string, number>>>()
  useEffect(() => {
    if (!model) return
    let wanted = true
    desk.data.counts().then(
      (found) => wanted && setCounts(found),
      () => wanted && setCounts(undefined),
    )
    return () => {
      wanted = false
    }
  }, [desk, model])
  return counts
}
