import { NativeSelect, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Group, Rule } from '../../engine/query/rule.ts'
import { AddRule } from './AddRule.tsx'
import { duplicateAt, insertAt, moveOut, moveWithin, removeAt, replaceAt, unwrapAt, wrapAt } from './edit-group.ts'
import classes from './RuleBuilder.module.css'
import { RuleCondition } from './RuleCondition.tsx'
import { RuleRelated } from './RuleRelated.tsx'
import { type RowActions, RuleRow } from './RuleRow.tsx'
import type { RulePartProps } from './rule-part-props.ts'
import { useRuleScope } from './rule-scope.ts'

interface RuleGroupProps extends RulePartProps<Group> {
  readonly nested?: boolean
  /** Takes a rule out of this group, to before or after it; absent where there is nowhere to go. */
  readonly onMoveOut?: (index: number, by: -1 | 1) => void
}

/** Rules that hold together: all, any, or the first without the others. */
export function RuleGroup({ rule: group, onChange, table, gathered, at, nested = false, onMoveOut }: RuleGroupProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const scope = useRuleScope()
  const edit = (edited: Group) => {
    scope.keys.carry(group, edited)
    onChange(edited)
  }
  const change = (index: number, edited: Rule) => {
    const old = group.rules[index]
    if (old) scope.keys.carry(old, edited)
    edit(replaceAt(group, index, edited))
  }
  const add = (rule: Rule) => {
    scope.focusNext(rule)
    edit(insertAt(group, group.rules.length, rule))
  }
  const step = (index: number, by: -1 | 1) => {
    const rule = group.rules[index]
    if (rule) scope.focusNext(rule)
    const moved = moveWithin(group, index, by)
    if (!moved) onMoveOut?.(index, by)
    else {
      keepNames(scope.keys.carry, group, moved)
      edit(moved)
    }
  }
  const leave = (nest: number) => (index: number, by: -1 | 1) => {
    const before = group.rules[nest]
    const moved = moveOut(group, nest, index, by)
    const after = moved.rules[by === -1 ? nest + 1 : nest]
    if (before && after) scope.keys.carry(before, after)
    edit(moved)
  }
  const actions = (rule: Rule, index: number): RowActions => ({
    remove: () => {
      const next = group.rules[index + 1] ?? group.rules[index - 1]
      if (next) scope.focusNext(next)
      edit(removeAt(group, index))
    },
    duplicate: () => {
      const edited = duplicateAt(group, index)
      const copy = edited.rules[index + 1]
      if (copy) scope.focusNext(copy)
      edit(edited)
    },
    wrap: () => edit(wrapAt(group, index)),
    ...(rule.kind === 'group' ? { unwrap: () => edit(unwrapAt(group, index)) } : {}),
    ...(index > 0 || onMoveOut ? { up: () => step(index, -1) } : {}),
    ...(index < group.rules.length - 1 || onMoveOut ? { down: () => step(index, 1) } : {}),
  })
  return (
    <fieldset className={`${classes.group} ${nested ? classes.nested : ''}`} aria-label={t(`groupLabel.${group.operator}`)}>
      <div className={classes.header}>
        <NativeSelect
          size="xs"
          aria-label={t('groupOperator')}
          value={group.operator}
          disabled={scope.readOnly}
          data={(['and', 'or', 'except'] as const).map((value) => ({ value, label: t(`group.${value}`) }))}
          onChange={(event) => {
            const operator = event.currentTarget.value
            if (operator === 'and' || operator === 'or' || operator === 'except') edit({ ...group, operator })
          }}
        />
      </div>
      {group.rules.length === 0 && (
        <Text size="xs" c="dimmed">
          {t(nested ? 'emptyNested' : 'empty')}
        </Text>
      )}
      {group.rules.map((rule, index) => (
        <RuleRow
          key={scope.keys.keyOf(rule)}
          rule={rule}
          table={table}
          gathered={gathered}
          joint={index === 0 ? '' : t(`joint.${group.operator}`)}
          at={`${at}rules.${index}`}
          actions={actions(rule, index)}
        >
          <RulePart
            rule={rule}
            onChange={(edited) => change(index, edited)}
            table={table}
            gathered={gathered}
            at={`${at}rules.${index}.`}
            onMoveOut={leave(index)}
          />
        </RuleRow>
      ))}
      {!scope.readOnly && <AddRule table={table} gathered={gathered} onAdd={add} />}
    </fieldset>
  )
}

/** Groups that a move has changed are new objects; they go on under their old names. */
function keepNames(carry: (old: Rule, edited: Rule) => void, before: Group, after: Group): void {
  const changed = after.rules.find((rule) => rule.kind === 'group' && !before.rules.includes(rule))
  const was = before.rules.find((rule) => rule.kind === 'group' && !after.rules.includes(rule))
  if (changed && was) carry(was, changed)
}

interface RulePartAnyProps extends RulePartProps<Rule> {
  readonly onMoveOut: (index: number, by: -1 | 1) => void
}

function RulePart({ rule, onMoveOut, ...rest }: RulePartAnyProps) {
  if (rule.kind === 'condition') return <RuleCondition rule={rule} {...rest} />
  if (rule.kind === 'related') {
    return (
      <RuleRelated rule={rule} {...rest}>
        {(narrowing) => <RuleGroup {...narrowing} nested />}
      </RuleRelated>
    )
  }
  return <RuleGroup rule={rule} {...rest} nested onMoveOut={onMoveOut} />
}
