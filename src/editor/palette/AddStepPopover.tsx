import { Popover } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import type { Anchor } from '../canvas/canvas-actions.tsx'
import { useEditing } from '../editing.tsx'
import { fits, type Place } from '../edits/add-step.ts'
import { ActivityList } from './ActivityList.tsx'

export interface Adding {
  readonly place: Place
  readonly anchor: Anchor
}

interface AddStepPopoverProps {
  readonly adding: Adding | undefined
  readonly onClose: () => void
}

/** The palette where it was asked for: behind an outlet, inside a transition, behind the start. */
export function AddStepPopover({ adding, onClose }: AddStepPopoverProps) {
  const { t } = useTranslation('editor')
  const { commands } = useEditing()
  if (!adding) return null
  const { place, anchor } = adding
  const refuse = (type: string) =>
    fits(catalogue, type, place) ? undefined : t(place.kind === 'transition' ? 'palette.noWayThrough' : 'palette.noInlet')
  return (
    <Popover
      opened
      onChange={(opened) => !opened && onClose()}
      position="bottom"
      width={280}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal
    >
      <Popover.Target>
        <div style={{ position: 'fixed', left: anchor.x, top: anchor.y, width: 1, height: 1 }} />
      </Popover.Target>
      <Popover.Dropdown p="xs" h={380} aria-label={t('palette.label')}>
        <ActivityList
          autoFocus
          refuse={refuse}
          onPick={(type) => {
            commands.add(type, place)
            onClose()
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
