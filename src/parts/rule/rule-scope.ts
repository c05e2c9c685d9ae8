import { createContext, useContext } from 'react'
import type { Say } from '../../engine/activity/define.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import type { DataModel } from '../../engine/query/model.ts'
import type { Rule } from '../../engine/query/rule.ts'
import type { RuleKeys } from './rule-keys.ts'

/** What every part of one rule builder needs and no part changes. */
export interface RuleScope {
  readonly model: DataModel
  readonly readOnly: boolean
  readonly say: Say
  readonly keys: RuleKeys
  /** Problems whose field is the path itself, or lies below it. */
  problemsAt(path: string, below: boolean): readonly Problem[]
  /** The row takes the focus when it is next drawn. */
  focusNext(rule: Rule): void
  /** True once, for the row that is to take the focus. */
  takesFocus(rule: Rule): boolean
}

const Context = createContext<RuleScope | undefined>(undefined)
export const RuleScopeProvider = Context.Provider

export function useRuleScope(): RuleScope {
  const scope = useContext(Context)
  if (!scope) throw new Error('a part of a rule stands outside RuleBuilder')
  return scope
}
