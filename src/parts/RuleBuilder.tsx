import { Text } from '@mantine/core'
import { useMemo, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../engine/campaign/problem.ts'
import { ruleProblems } from '../engine/query/check-rule.ts'
import type { Column, DataModel } from '../engine/query/model.ts'
import type { Rule } from '../engine/query/rule.ts'
import { ruleInWords } from '../engine/query/rule-words.ts'
import { asGroup } from './rule/edit-group.ts'
import { tableLabel } from './rule/paths.ts'
import classes from './rule/RuleBuilder.module.css'
import { RuleCount } from './rule/RuleCount.tsx'
import { RuleGroup } from './rule/RuleGroup.tsx'
import { createRuleKeys } from './rule/rule-keys.ts'
import { type RuleScope, RuleScopeProvider } from './rule/rule-scope.ts'
import { useSay } from './use-say.ts'

interface RuleBuilderProps {
  readonly rule: Rule
  readonly onChange: (rule: Rule) => void
  readonly model: DataModel
  /** Table whose rows the rule is about. */
  readonly dimension: string
  /** Columns that the population carries. */
  readonly gathered?: readonly Column[]
  readonly readOnly?: boolean
  /** Zone in which "today" is; the model's when absent. */
  readonly zone?: string
  /** Counts the rows of the dimension as the rule is edited. Off where the rule narrows a population. */
  readonly counted?: boolean
}

/** A rule as a tree of rows, as one sentence, and as a number of rows. */
export function RuleBuilder({
  rule,
  onChange,
  model,
  dimension,
  gathered = none,
  readOnly = false,
  zone,
  counted = true,
}: RuleBuilderProps) {
  const { t, i18n } = useTranslation('parts', { keyPrefix: 'rule' })
  const say = useSay()
  const keys = useMemo(createRuleKeys, [])
  const focus = useRef<Rule | undefined>(undefined)
  const group = useMemo(() => asGroup(rule), [rule])
  const problems = useMemo(() => ruleProblems(group, model, dimension, { gathered }), [group, model, dimension, gathered])
  const scope = useMemo<RuleScope>(
    () => ({
      model,
      readOnly,
      say,
      keys,
      problemsAt: (path, below) => problems.filter(({ field = '' }) => field === path || (below && field.startsWith(`${path}.`))),
      focusNext: (next) => {
        focus.current = next
      },
      takesFocus: (row) => {
        if (focus.current !== row) return false
        focus.current = undefined
        return true
      },
    }),
    [model, readOnly, say, keys, problems],
  )
  const sentence =
    group.rules.length === 0
      ? t('everyone', { table: tableLabel(model, dimension) })
      : ruleInWords(group, model, dimension, say, i18n.language, gathered)
  return (
    <RuleScopeProvider value={scope}>
      <div className={classes.group}>
        <RuleGroup rule={group} onChange={onChange} table={dimension} gathered={gathered} at="" />
        <div className={classes.foot}>
          <Text size="xs" c="dimmed" aria-label={t('inWords')}>
            {sentence}
          </Text>
          {counted && (
            <RuleCount
              dimension={dimension}
              label={tableLabel(model, dimension)}
              rule={group}
              zone={zone ?? model.zone}
              countable={!problems.some(isError)}
            />
          )}
        </div>
      </div>
    </RuleScopeProvider>
  )
}

const none: readonly Column[] = []

function isError(problem: Problem): boolean {
  return problem.severity === 'error'
}
