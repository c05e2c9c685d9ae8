import { Group, ScrollArea, Stack, Text, TextInput, UnstyledButton } from '@mantine/core'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { type DragEvent, type KeyboardEvent, type ReactNode, type RefObject, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { iconOf } from '../../activities/screens.ts'
import classes from './ActivityList.module.css'
import { listActivities, type PaletteItem } from './list-activities.ts'

interface ActivityListProps {
  readonly onPick: (type: string) => void
  /** Called when an item begins to be dragged; items are not draggable without it. */
  readonly onDrag?: (type: string, event: DragEvent) => void
  /** Why an activity cannot be used here; undefined when it can. */
  readonly refuse?: (type: string) => string | undefined
  readonly searchRef?: RefObject<HTMLInputElement | null>
  readonly autoFocus?: boolean
  /** Names only; what an activity does is said by its tooltip. */
  readonly compact?: boolean
  /** Stands beside the search. */
  readonly tool?: ReactNode
}

/** All activities with a search. From the search, Enter takes the first one and the arrow keys walk through the list. */
export function ActivityList({ onPick, onDrag, refuse, searchRef, autoFocus = false, compact = false, tool }: ActivityListProps) {
  const { t, i18n } = useTranslation('editor')
  const [search, setSearch] = useState('')
  const sections = useMemo(
    () => listActivities(catalogue, (type, key) => i18n.t(`activity.${type}:${key}`), search),
    [i18n, i18n.language, search],
  )
  const first = sections.flatMap((section) => section.items).find((item) => refuse?.(item.type) === undefined)
  return (
    <Stack gap="xs" h="100%" mih={0} onKeyDown={walk}>
      <Group gap={4} wrap="nowrap">
        <TextInput
          flex={1}
          ref={searchRef}
          size="xs"
          aria-label={t('palette.search')}
          placeholder={t('palette.placeholder')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !first) return
            onPick(first.type)
            setSearch('')
          }}
          data-autofocus={autoFocus || undefined}
          data-walk
        />
        {tool}
      </Group>
      <ScrollArea flex={1} mih={0} scrollbars="y" offsetScrollbars="present" scrollbarSize={8}>
        {sections.map(({ category, items }) => (
          <section key={category} aria-label={t(`palette.${category}`)} className={classes.section}>
            <Text size="xs" fw={600} c="dimmed" px={8} pb={2}>
              {t(`palette.${category}`)}
            </Text>
            {items.map((item) => (
              <Item
                key={item.type}
                item={item}
                category={category}
                refused={refuse?.(item.type)}
                compact={compact}
                onPick={onPick}
                onDrag={onDrag}
              />
            ))}
          </section>
        ))}
        {sections.length === 0 && (
          <Text size="sm" c="dimmed" px={8}>
            {t('palette.none', { search })}
          </Text>
        )}
      </ScrollArea>
    </Stack>
  )
}

interface ItemProps {
  readonly item: PaletteItem
  readonly category: string
  readonly refused: string | undefined
  readonly compact: boolean
  readonly onPick: (type: string) => void
  readonly onDrag: ActivityListProps['onDrag']
}

function Item({ item, category, refused, compact, onPick, onDrag }: ItemProps) {
  const Icon = iconOf(item.type) ?? IconPlus
  return (
    <UnstyledButton
      className={classes.item}
      data-category={category}
      data-compact={compact || undefined}
      data-walk
      aria-disabled={refused !== undefined || undefined}
      title={refused ?? item.description}
      draggable={onDrag !== undefined && refused === undefined}
      onDragStart={(event: DragEvent) => onDrag?.(item.type, event)}
      onClick={() => refused === undefined && onPick(item.type)}
    >
      <span className={classes.icon} aria-hidden>
        <Icon size={compact ? 15 : 17} stroke={1.6} />
      </span>
      <span className={classes.texts}>
        <span className={classes.name}>{item.name}</span>
        {!compact && <span className={classes.description}>{refused ?? item.description}</span>}
      </span>
    </UnstyledButton>
  )
}

function walk(event: KeyboardEvent<HTMLElement>) {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (by === undefined) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-walk]')]
  const at = stops.findIndex((stop) => stop.matches(':focus'))
  const next = stops[at + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}
