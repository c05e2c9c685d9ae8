import { Group, Loader, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Rule } from '../../engine/query/rule.ts'
import { useFormat } from '../../ui/use-format.ts'
import classes from './RuleBuilder.module.css'
import { useRuleCount } from './use-rule-count.ts'

interface RuleCountProps {
  readonly dimension: string
  /** What the rows are called. */
  readonly label: string
  readonly rule: Rule
  readonly zone: string
  /** False while the rule has errors: it cannot be counted. */
  readonly countable: boolean
}

/** How many rows the rule holds for now: a preview, marked as one (R5). */
export function RuleCount({ dimension, label, rule, zone, countable }: RuleCountProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const format = useFormat()
  const count = useRuleCount(dimension, rule, zone, countable)
  return (
    <Group gap={6} mih={20} role="status">
      {countable && count.state === 'counting' && <Loader size={12} />}
      <Text size="xs" {...(count.state === 'failed' ? { c: 'red' } : { c: 'dimmed' })}>
        {!countable && t('countNotYet')}
        {countable && count.state === 'failed' && t('countFailed')}
        {countable && count.state === 'counting' && count.rows === undefined && t('counting')}
      </Text>
      {countable && count.state !== 'failed' && count.rows !== undefined && (
        <Text size="xs" className={classes.count} style={{ opacity: count.state === 'counting' ? 0.5 : 1 }}>
          <b>{format.number(count.rows)}</b> {t('countOf', { table: label })}{' '}
          <Text span c="dimmed" inherit>
            {t('preview')}
          </Text>
        </Text>
      )}
    </Group>
  )
}
