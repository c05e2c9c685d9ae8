import { type ReactNode, useMemo, useState } from 'react'
import { transitionId } from '../engine/campaign/schema.ts'
import { PopulationDrawer } from '../parts/PopulationDrawer.tsx'
import { ConnectDialog } from './canvas/ConnectDialog.tsx'
import { type Anchor, type CanvasActions, CanvasActionsProvider } from './canvas/canvas-actions.tsx'
import { StepMenu } from './canvas/StepMenu.tsx'
import { useEditing } from './editing.tsx'
import { type Adding, AddStepPopover } from './palette/AddStepPopover.tsx'
import { useShown } from './shown.tsx'

/** What opens over the canvas: palette, step menu, connection, rows. One of each, wherever it was asked from. */
export function Overlays({ children }: { readonly children: ReactNode }) {
  const { session } = useEditing()
  const [adding, setAdding] = useState<Adding>()
  const [menu, setMenu] = useState<{ readonly step: string; readonly anchor: Anchor }>()
  const [connecting, setConnecting] = useState<string>()
  const [rows, setRows] = useState<string>()
  const actions = useMemo<CanvasActions>(
    () => ({
      offerSteps: (place, anchor) => setAdding({ place, anchor }),
      openMenu: (step, anchor) => {
        session.store.getState().select({ steps: [step] })
        setMenu({ step, anchor })
      },
      connectFrom: setConnecting,
      openRows: setRows,
    }),
    [session],
  )
  return (
    <CanvasActionsProvider value={actions}>
      {children}
      <AddStepPopover adding={adding} onClose={() => setAdding(undefined)} />
      {menu && <StepMenu {...menu} onClose={() => setMenu(undefined)} />}
      {connecting !== undefined && <ConnectDialog step={connecting} onClose={() => setConnecting(undefined)} />}
      <Rows transition={rows} onClose={() => setRows(undefined)} />
    </CanvasActionsProvider>
  )
}

function Rows({ transition, onClose }: { readonly transition: string | undefined; readonly onClose: () => void }) {
  const { campaign, run, words } = useShown()
  const shown = campaign.transitions.find((each) => transitionId(each) === transition)
  const title = shown ? `${words.step(shown.from)} → ${words.step(shown.to)}` : ''
  const populations = (transition === undefined ? undefined : run?.transitions.get(transition)?.populations) ?? []
  return <PopulationDrawer opened={shown !== undefined} onClose={onClose} title={title} populations={populations} />
}
