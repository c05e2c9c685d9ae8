import { Checkbox, NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Condition, Operator } from '../../engine/query/rule.ts'
import { FieldPicker } from '../FieldPicker.tsx'
import { hasCase, isMoment, offeredOperators, withField, withOperator } from './operators.ts'
import { fieldColumn, tableAt } from './paths.ts'
import classes from './RuleBuilder.module.css'
import { RuleValueInput } from './RuleValueInput.tsx'
import type { RulePartProps } from './rule-part-props.ts'
import { useRuleScope } from './rule-scope.ts'

/** "is less than" reads "is before" for a date. */
const momentWorded: ReadonlySet<Operator> = new Set(['eq', 'ne', 'lt', 'le', 'gt', 'ge'])

/** A field, an operator, and as many values as the operator asks for. */
export function RuleCondition({ rule, onChange, table, gathered }: RulePartProps<Condition>) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const { model, readOnly } = useRuleScope()
  const column = fieldColumn(model, table, rule.field, gathered)
  const type = column?.type ?? 'text'
  const offered = offeredOperators(type)
  const shown = offered.includes(rule.operator) ? offered : [...offered, rule.operator]
  const worded = (operator: Operator) =>
    t(isMoment(type) && momentWorded.has(operator) ? `momentOperator.${operator}` : `operator.${operator}`)
  return (
    <>
      <div className={classes.parts}>
        <FieldPicker
          className={classes.field}
          model={model}
          table={table}
          gathered={gathered}
          value={rule.field}
          label={t('field')}
          readOnly={readOnly}
          onChange={(field) => onChange(withField(rule, field, column?.type, fieldColumn(model, table, field, gathered)?.type ?? 'text'))}
        />
        <NativeSelect
          className={classes.operator}
          size="xs"
          aria-label={t('operatorLabel')}
          value={rule.operator}
          disabled={readOnly}
          data={shown.map((operator) => ({ value: operator, label: worded(operator) }))}
          onChange={(event) => {
            const operator = shown.find((name) => name === event.currentTarget.value)
            if (operator) onChange(withOperator(rule, operator, type))
          }}
        />
        <RuleValueInput
          condition={rule}
          onChange={onChange}
          type={type}
          source={rule.field.gathered ? undefined : { table: tableAt(model, table, rule.field.path), column: rule.field.column }}
        />
      </div>
      {hasCase(type, rule.operator) && (
        <Checkbox
          size="xs"
          label={t('matchCase')}
          checked={rule.matchCase ?? false}
          disabled={readOnly}
          onChange={(event) => {
            const { matchCase: _before, ...rest } = rule
            onChange(event.currentTarget.checked ? { ...rest, matchCase: true } : rest)
          }}
        />
      )}
    </>
  )
}
