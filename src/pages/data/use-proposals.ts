import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/use-desk.tsx'
import type { DataModel, Link } from '../../engine/query/model.ts'

/** Links that names and values suggest and the model does not have. */
export function useProposals(model: DataModel): readonly Link[] {
  const desk = useDesk()
  const [proposals, setProposals] = useState<readonly Link[]>([])
  useEffect(() => {
    let wanted = true
    desk.data.proposeLinks().then(
      (found) => wanted && setProposals(found),
      () => wanted && setProposals([]),
    )
    return () => {
      wanted = false
    }
  }, [desk, model])
  return proposals
}
