import { ActionIcon, Tooltip } from '@mantine/core'
import { IconLayoutSidebarLeftCollapse } from '@tabler/icons-react'
import { type DragEvent, type RefObject, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { draggedType } from '../canvas/dragged-type.ts'
import { placeFor } from '../commands.ts'
import { useEditing } from '../editing.tsx'
import type { Point } from '../edits/place.ts'
import { ActivityList } from './ActivityList.tsx'

interface PaletteProps {
  readonly searchRef: RefObject<HTMLInputElement | null>
  /** The middle of what is seen of the canvas. */
  readonly middle: () => Point
  readonly onCollapse: () => void
}

/** The activities beside the canvas: dragged onto it, or added with a click or Enter behind the selected step. */
export function Palette({ searchRef, middle, onCollapse }: PaletteProps) {
  const { t } = useTranslation('editor')
  const { session, commands } = useEditing()
  const add = useCallback(
    (type: string) => {
      const { campaign, selection } = session.store.getState()
      const place = placeFor(campaign, catalogue, selection.steps, middle())
      commands.add(type, catalogue.get(type)?.entry === true && selection.steps.length === 0 ? { kind: 'free', at: middle() } : place)
    },
    [session, commands, middle],
  )
  return (
    <nav aria-label={t('palette.label')} style={{ height: '100%', minHeight: 0 }}>
      <ActivityList
        compact
        onPick={add}
        onDrag={drag}
        searchRef={searchRef}
        tool={
          <Tooltip label={t('palette.hide')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('palette.hide')} onClick={onCollapse}>
              <IconLayoutSidebarLeftCollapse size={16} aria-hidden />
            </ActionIcon>
          </Tooltip>
        }
      />
    </nav>
  )
}

function drag(type: string, event: DragEvent) {
  event.dataTransfer.setData(draggedType, type)
  event.dataTransfer.effectAllowed = 'copy'
}
