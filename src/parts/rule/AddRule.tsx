import { Button } from '@mantine/core'
import { IconBoxMultiple, IconLink, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../engine/query/model.ts'
import type { Rule } from '../../engine/query/rule.ts'
import { FieldPicker } from '../FieldPicker.tsx'
import { newCondition, offeredOperators } from './operators.ts'
import { PathPicker } from './PathPicker.tsx'
import { fieldColumn, severalTables } from './paths.ts'
import classes from './RuleBuilder.module.css'
import { useRuleScope } from './rule-scope.ts'

interface AddRuleProps {
  readonly table: string
  readonly gathered: readonly Column[]
  readonly onAdd: (rule: Rule) => void
}

/** What can be added to a group: a condition, a condition over linked rows, a group. */
export function AddRule({ table, gathered, onAdd }: AddRuleProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  const { model } = useRuleScope()
  return (
    <div className={classes.add}>
      <FieldPicker
        model={model}
        table={table}
        gathered={gathered}
        label={t('addCondition')}
        onChange={(field) => {
          const column = fieldColumn(model, table, field, gathered)
          const [operator = 'eq'] = offeredOperators(column?.type ?? 'text')
          onAdd(newCondition(field, operator))
        }}
        target={(open) => (
          <Button size="compact-xs" variant="light" leftSection={<IconPlus size={14} />} onClick={open}>
            {t('addCondition')}
          </Button>
        )}
      />
      {severalTables(model, table).length > 0 && (
        <PathPicker
          table={table}
          label={t('addRelated')}
          onChange={(path) => onAdd({ kind: 'related', path: [...path], test: 'exists' })}
          target={(open) => (
            <Button size="compact-xs" variant="light" leftSection={<IconLink size={14} />} onClick={open}>
              {t('addRelated')}
            </Button>
          )}
        />
      )}
      <Button
        size="compact-xs"
        variant="subtle"
        leftSection={<IconBoxMultiple size={14} />}
        onClick={() => onAdd({ kind: 'group', operator: 'or', rules: [] })}
      >
        {t('addGroup')}
      </Button>
    </div>
  )
}
