import type { Column, DataModel } from '../../engine/query/model.ts'
import type { Subset } from './settings.ts'

/** What every part of a subset's form is given. */
export interface SubsetProps {
  readonly subset: Subset
  readonly onChange: (subset: Subset) => void
  readonly model: DataModel
  readonly dimension: string
  readonly gathered: readonly Column[]
  readonly error: (field: string, below?: boolean) => string | undefined
  readonly readOnly: boolean
}
