import { ActionIcon, Menu, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconBoxMultiple, IconCopy, IconDotsVertical, IconFoldUp, IconTrash } from '@tabler/icons-react'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from '../../engine/query/model.ts'
import type { Rule } from '../../engine/query/rule.ts'
import { ruleInWords } from '../../engine/query/rule-words.ts'
import { ProblemText } from '../ProblemText.tsx'
import classes from './RuleBuilder.module.css'
import { useRuleScope } from './rule-scope.ts'

export interface RowActions {
  remove(): void
  duplicate(): void
  wrap(): void
  unwrap?: () => void
  up?: () => void
  down?: () => void
}

interface RuleRowProps {
  readonly rule: Rule
  readonly table: string
  readonly gathered: readonly Column[]
  /** The word between this rule and the one above. */
  readonly joint: string
  readonly at: string
  readonly actions: RowActions
  readonly children: ReactNode
}

/** One rule of a group with its menu. Alt with an arrow moves it from anywhere inside. */
export function RuleRow({ rule, table, gathered, joint, at, actions, children }: RuleRowProps) {
  const { i18n } = useTranslation()
  const { model, readOnly, say, problemsAt, takesFocus } = useRuleScope()
  const menu = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (takesFocus(rule)) menu.current?.focus()
  }, [rule, takesFocus])
  const sentence = ruleInWords(rule, model, table, say, i18n.language, gathered)
  const onKeyDown = (event: KeyboardEvent) => {
    if (readOnly || !event.altKey || event.defaultPrevented) return
    const move = event.key === 'ArrowUp' ? actions.up : event.key === 'ArrowDown' ? actions.down : undefined
    if (!move) return
    event.preventDefault()
    move()
  }
  const problems = problemsAt(at, rule.kind === 'condition')
  return (
    <fieldset className={classes.row} aria-label={sentence} onKeyDown={onKeyDown}>
      <span className={classes.joint}>{joint}</span>
      <div className={classes.body}>
        {children}
        {problems.map((problem) => (
          <Text key={`${problem.code} ${problem.field}`} size="xs" c={problem.severity === 'error' ? 'red' : 'yellow'} role="alert">
            <ProblemText problem={problem} detail="line" />
          </Text>
        ))}
      </div>
      {!readOnly && <RowMenu sentence={sentence} actions={actions} target={menu} />}
    </fieldset>
  )
}

interface RowMenuProps {
  readonly sentence: string
  readonly actions: RowActions
  readonly target: React.RefObject<HTMLButtonElement | null>
}

function RowMenu({ sentence, actions, target }: RowMenuProps) {
  const { t } = useTranslation('parts', { keyPrefix: 'rule' })
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon ref={target} variant="subtle" color="gray" size={30} aria-label={t('actions', { rule: sentence })}>
          <IconDotsVertical size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconArrowUp size={14} />} rightSection={<Keys>Alt ↑</Keys>} disabled={!actions.up} onClick={actions.up}>
          {t('up')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={14} />}
          rightSection={<Keys>Alt ↓</Keys>}
          disabled={!actions.down}
          onClick={actions.down}
        >
          {t('down')}
        </Menu.Item>
        <Menu.Item leftSection={<IconCopy size={14} />} onClick={actions.duplicate}>
          {t('duplicate')}
        </Menu.Item>
        <Menu.Item leftSection={<IconBoxMultiple size={14} />} onClick={actions.wrap}>
          {t('wrap')}
        </Menu.Item>
        {actions.unwrap && (
          <Menu.Item leftSection={<IconFoldUp size={14} />} onClick={actions.unwrap}>
            {t('unwrap')}
          </Menu.Item>
        )}
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash size={14} />} onClick={actions.remove}>
          {t('remove')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

function Keys({ children }: { readonly children: string }) {
  return (
    <Text size="xs" c="dimmed" aria-hidden>
      {children}
    </Text>
  )
}
