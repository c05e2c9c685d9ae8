import { ActionIcon, Tooltip, UnstyledButton } from '@mantine/core'
import { IconFocusCentered, IconMap2, IconMinus, IconPlus } from '@tabler/icons-react'
import { Panel, useReactFlow, useStore } from '@xyflow/react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './CanvasControls.module.css'
import { gliding, wholeFit } from './views.ts'

interface CanvasControlsProps {
  readonly map: boolean
  readonly onToggleMap: () => void
}

/** Zoom, fit and the map, in a corner of the canvas. */
export function CanvasControls({ map, onToggleMap }: CanvasControlsProps) {
  const { t, i18n } = useTranslation('editor')
  const flow = useReactFlow()
  const percent = useStore(({ transform: [, , zoom] }) => Math.round(zoom * 100))
  const zoom = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(percent / 100)
  return (
    <Panel position="bottom-left" className={classes.panel ?? ''} role="group" aria-label={t('canvas.controls')}>
      <Control label={t('canvas.zoomOut')} onPress={() => void flow.zoomOut()}>
        <IconMinus size={15} aria-hidden />
      </Control>
      <Tooltip label={t('canvas.actualSize')}>
        <UnstyledButton className={classes.zoom ?? ''} aria-label={t('canvas.zoom', { zoom })} onClick={() => void flow.zoomTo(1)}>
          {zoom}
        </UnstyledButton>
      </Tooltip>
      <Control label={t('canvas.zoomIn')} onPress={() => void flow.zoomIn()}>
        <IconPlus size={15} aria-hidden />
      </Control>
      <Control label={t('canvas.fit')} onPress={() => void flow.fitView({ ...wholeFit, duration: gliding() })}>
        <IconFocusCentered size={15} aria-hidden />
      </Control>
      <Control label={t('canvas.toggleMap')} pressed={map} onPress={onToggleMap}>
        <IconMap2 size={15} aria-hidden />
      </Control>
    </Panel>
  )
}

interface ControlProps {
  readonly label: string
  readonly onPress: () => void
  readonly pressed?: boolean
  readonly children: ReactNode
}

function Control({ label, onPress, pressed, children }: ControlProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant={pressed === true ? 'light' : 'subtle'}
        {...(pressed === true ? {} : { color: 'gray' })}
        size={26}
        aria-label={label}
        onClick={onPress}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  )
}
