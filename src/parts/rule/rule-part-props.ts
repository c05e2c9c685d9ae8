import type { Column } from '../../engine/query/model.ts'
import type { Rule } from '../../engine/query/rule.ts'

/** What the editor of any part of a rule is given. */
export interface RulePartProps<R extends Rule> {
  readonly rule: R
  readonly onChange: (rule: R) => void
  /** Table at which fields start. */
  readonly table: string
  readonly gathered: readonly Column[]
  /** Path of this part's children inside the whole rule, for problems: empty, or ending in a point. */
  readonly at: string
}
