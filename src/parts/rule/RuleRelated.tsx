import { Button, Code, NativeSelect, Text } from '@mantine/core'
import { IconFilter, IconX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { everyone, type Group, type Related } from '../../engine/query/rule.ts'
import { PathPicker } from './PathPicker.tsx'
import { hopLabel, hopsOf, tableAt } from './paths.ts'
import { RelatedNumber } from './RelatedNumber.tsx'
import classes from './RuleBuilder.module.css'
import type { RulePartProps } from './rule-part-props.ts'
import { useRuleScope } from './rule-scope.ts'

const tests = ['exists', 'none', 'aggregate'] as const

interface RuleRelatedProps extends RulePartProps<Related> {
  /** The editor of the group that narrows the linked rows. */
  readonly children: (narrowing: RulePartProps<Group>) => ReactNode
}

/** Rows of a linked table: there are some, there are none, or a number computed over them. */
export function RuleRelated({ rule, onChange, table, at, children }: RuleRelatedProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const { model, readOnly, keys } = useRuleScope()
  const target = tableAt(model, table, rule.path)
  const way = hopsOf(model, table, rule.path).map((hop) => hopLabel(model, hop))
  const { where, ...withoutWhere } = rule
  const { aggregate, ...withoutAggregate } = rule
  const setTest = (test: (typeof tests)[number]) => {
    if (test !== 'aggregate') return onChange({ ...withoutAggregate, test })
    onChange({ ...rule, test, aggregate: aggregate ?? { function: 'count', operator: 'ge', value: 1 } })
  }
  return (
    <>
      <div className={classes.parts}>
        <NativeSelect
          className={classes.operator}
          size="xs"
          aria-label={t('relatedTest')}
          value={rule.test}
          disabled={readOnly}
          data={tests.map((value) => ({ value, label: t(`related.${value}`) }))}
          onChange={(event) => {
            const test = tests.find((name) => name === event.currentTarget.value)
            if (test) setTest(test)
          }}
        />
        <PathPicker
          table={table}
          label={t('relatedTable')}
          onChange={(path) => onChange({ kind: 'related', path: [...path], test: 'exists' })}
          target={(open) => (
            <Button size="xs" variant="default" disabled={readOnly} onClick={open} aria-label={`${t('relatedTable')}: ${way.join(' › ')}`}>
              {way.length > 0 ? way.join(' › ') : <Code>{rule.path.join(' › ')}</Code>}
            </Button>
          )}
        />
      </div>
      {target === undefined && (
        <Text size="xs" c="red" role="alert">
          {t('unknownPath')}
        </Text>
      )}
      {rule.test === 'aggregate' && aggregate && target !== undefined && (
        <RelatedNumber aggregate={aggregate} table={target} onChange={(next) => onChange({ ...rule, aggregate: next })} />
      )}
      {target !== undefined && where && (
        <div>
          <Text size="xs" c="dimmed" mb={4}>
            {t('where')}
          </Text>
          {children({
            rule: where,
            table: target,
            gathered: [],
            at: `${at}where.`,
            onChange: (next) => {
              keys.carry(where, next)
              onChange({ ...rule, where: next })
            },
          })}
        </div>
      )}
      {target !== undefined && !readOnly && (
        <div className={classes.add}>
          {where ? (
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              leftSection={<IconX size={14} />}
              onClick={() => onChange(withoutWhere)}
            >
              {t('removeWhere')}
            </Button>
          ) : (
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconFilter size={14} />}
              onClick={() => onChange({ ...rule, where: { ...everyone } })}
            >
              {t('addWhere')}
            </Button>
          )}
        </div>
      )}
    </>
  )
}
