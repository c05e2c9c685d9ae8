import { Menu } from '@mantine/core'
import {
  IconArrowRight,
  IconBan,
  IconCopy,
  IconCopyPlus,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconPlayerStop,
  IconPlus,
  IconTrash,
  IconTrashX,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { stepOf } from '../../engine/campaign/graph/edges.ts'
import { openOutlet } from '../commands.ts'
import { useEditing } from '../editing.tsx'
import { useShown } from '../shown.tsx'
import { writeClipboard } from '../write-clipboard.ts'
import { type Anchor, useCanvasActions } from './canvas-actions.tsx'

interface StepMenuProps {
  readonly step: string
  readonly anchor: Anchor
  readonly onClose: () => void
}

/** Everything that can be done with one step, by pointer or by keyboard. */
export function StepMenu({ step: id, anchor, onClose }: StepMenuProps) {
  const { t } = useTranslation('editor')
  const { commands } = useEditing()
  const { campaign, words } = useShown()
  return (
    <Menu opened onChange={(opened) => !opened && onClose()} position="bottom-start" shadow="md" width={240} returnFocus>
      <Menu.Target>
        <button
          type="button"
          aria-label={t('menu.of', { name: words.step(id) })}
          style={{ position: 'fixed', left: anchor.x, top: anchor.y, width: 1, height: 1, padding: 0, border: 0, opacity: 0 }}
        />
      </Menu.Target>
      <Menu.Dropdown>
        <Changes id={id} anchor={anchor} />
        <Menu.Item
          leftSection={<IconCopy size={15} aria-hidden />}
          rightSection="Ctrl C"
          onClick={() => void writeClipboard(commands.copied())}
        >
          {t('menu.copy')}
        </Menu.Item>
        <Removals
          id={id}
          joins={campaign.transitions.some((each) => each.to === id) && campaign.transitions.some((each) => each.from === id)}
        />
      </Menu.Dropdown>
    </Menu>
  )
}

function Changes({ id, anchor }: { readonly id: string; readonly anchor: Anchor }) {
  const { t } = useTranslation('editor')
  const { session, commands } = useEditing()
  const { campaign, readOnly } = useShown()
  const { offerSteps, connectFrom } = useCanvasActions()
  const step = stepOf(campaign, id)
  if (readOnly || !step) return null
  const open = openOutlet(campaign, catalogue, id)
  const mode = (next: typeof step.mode) => commands.change(id, { mode: next }, 'mode')
  return (
    <>
      {open && (
        <Menu.Item
          leftSection={<IconPlus size={15} aria-hidden />}
          rightSection="A"
          onClick={() => offerSteps({ kind: 'outlet', port: open }, anchor)}
        >
          {t('menu.addBehind')}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconArrowRight size={15} aria-hidden />} rightSection="C" onClick={() => connectFrom(id)}>
        {t('menu.connect')}
      </Menu.Item>
      <Menu.Divider />
      {step.mode !== 'run' && (
        <Menu.Item leftSection={<IconPlayerPlay size={15} aria-hidden />} onClick={() => mode('run')}>
          {t('menu.enable')}
        </Menu.Item>
      )}
      {step.mode !== 'skip' && (
        <Menu.Item leftSection={<IconPlayerSkipForward size={15} aria-hidden />} onClick={() => mode('skip')}>
          {t('menu.skip')}
        </Menu.Item>
      )}
      {step.mode !== 'disabled' && (
        <Menu.Item leftSection={<IconBan size={15} aria-hidden />} onClick={() => mode('disabled')}>
          {t('menu.disable')}
        </Menu.Item>
      )}
      <Menu.Item
        leftSection={<IconPlayerStop size={15} aria-hidden />}
        onClick={() => commands.change(id, { breakpoint: !step.breakpoint }, 'breakpoint')}
      >
        {t(step.breakpoint ? 'menu.clearBreakpoint' : 'menu.setBreakpoint')}
      </Menu.Item>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconCopyPlus size={15} aria-hidden />}
        rightSection="Ctrl D"
        onClick={() => {
          session.store.getState().select({ steps: [id] })
          commands.duplicateSelected()
        }}
      >
        {t('menu.duplicate')}
      </Menu.Item>
    </>
  )
}

function Removals({ id, joins }: { readonly id: string; readonly joins: boolean }) {
  const { t } = useTranslation('editor')
  const { session, commands } = useEditing()
  const { readOnly } = useShown()
  if (readOnly) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        color="red"
        leftSection={<IconTrash size={15} aria-hidden />}
        rightSection={t('menu.deleteKey')}
        onClick={() => {
          session.store.getState().select({ steps: [id] })
          commands.removeSelected()
        }}
      >
        {t('menu.delete')}
      </Menu.Item>
      {joins && (
        <Menu.Item color="red" leftSection={<IconTrashX size={15} aria-hidden />} onClick={() => commands.removeAndJoin(id)}>
          {t('menu.deleteAndJoin')}
        </Menu.Item>
      )}
    </>
  )
}
