import { useLocalStorage } from '@mantine/hooks'
import { ReactFlowProvider, useReactFlow, useStore } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { catalogue } from '../activities/index.ts'
import type { CampaignRecord, RunRecord } from '../engine/campaign/record.ts'
import type { DataModel } from '../engine/query/model.ts'
import { useStepWords } from '../parts/use-step-words.ts'
import { Canvas } from './canvas/Canvas.tsx'
import { useCanvasActions } from './canvas/canvas-actions.tsx'
import { gliding, wholeFit } from './canvas/views.ts'
import { sameFlow } from './checks/same-flow.ts'
import { useChecks } from './checks/use-checks.ts'
import classes from './EditorScreen.module.css'
import { useEditing, useEditorState } from './editing.tsx'
import type { Point } from './edits/place.ts'
import { Inspector } from './inspector/Inspector.tsx'
import { layoutInput } from './layout/layout-input.ts'
import { requestLayout } from './layout/request-layout.ts'
import { Overlays } from './Overlays.tsx'
import { Palette } from './palette/Palette.tsx'
import { RunBar } from './run/RunBar.tsx'
import { RunPanel } from './run/RunPanel.tsx'
import { useShownRun } from './run/use-shown-run.ts'
import { ShortcutsDialog } from './ShortcutsDialog.tsx'
import { type Shown, ShownProvider, useShown } from './shown.tsx'
import { ConflictBar } from './toolbar/ConflictBar.tsx'
import { Toolbar } from './toolbar/Toolbar.tsx'
import { useKeyboard } from './use-keyboard.ts'

interface EditorScreenProps {
  readonly record: CampaignRecord
  readonly runs: readonly RunRecord[]
  readonly model: DataModel
  readonly shownRun: string | undefined
  readonly onShowRun: (run: string | undefined) => void
}

/** An open campaign: what is shown is the draft, or, when the draft has gone on since, the version of the chosen run. */
export function EditorScreen(props: EditorScreenProps) {
  const { record, runs, model, shownRun } = props
  const draft = useEditorState((state) => state.campaign)
  const chosen = useShownRun(runs.find((each) => each.id === shownRun))
  const differs = chosen !== undefined && !sameFlow(draft, chosen.file)
  const leaving = useLeavingRun(differs, shownRun, props.onShowRun)
  const run = leaving ? undefined : chosen
  const older = run !== undefined && differs
  const campaign = older ? run.file : draft
  const checks = useChecks(record.id, campaign, model)
  const words = useStepWords(campaign)
  const readOnly = older || record.archived !== undefined
  const shown = useMemo<Shown>(() => ({ campaign, readOnly, checks, words, run }), [campaign, readOnly, checks, words, run])
  return (
    <ShownProvider value={shown}>
      <ReactFlowProvider key={older ? `version ${run.record.version}` : 'draft'}>
        <Overlays>
          <Frame {...props} shownRun={leaving ? undefined : shownRun} older={older} />
        </Overlays>
      </ReactFlowProvider>
    </ShownProvider>
  )
}

/**
 * An edit of the draft under a run of the same flow leaves the run: its counts do not belong to what is drawn now. It is left
 * in the same breath, not after the address has changed, or the field that is typed into would be drawn anew and lose the focus.
 */
function useLeavingRun(differs: boolean, shownRun: string | undefined, show: (run: string | undefined) => void): boolean {
  const edits = useEditorState((state) => state.history)
  const [last, setLast] = useState({ differs, shownRun, edits, leaving: false })
  const changed = last.differs !== differs || last.shownRun !== shownRun || last.edits !== edits
  const left = last.leaving || (differs && !last.differs && last.edits !== edits)
  const now = changed ? { differs, shownRun, edits, leaving: last.shownRun === shownRun && left } : last
  if (changed) setLast(now)
  useEffect(() => {
    if (now.leaving) show(undefined)
  }, [now.leaving, show])
  return now.leaving
}

/** Whether the inspector has something to show. It does not open or close, and so move the canvas, while a marquee is drawn. */
function useSomethingSelected(): boolean {
  const selected = useEditorState(({ selection }) => selection.steps.length + selection.transitions.length > 0)
  const drawing = useStore((state) => state.userSelectionActive)
  const [settled, setSettled] = useState(selected)
  if (!drawing && settled !== selected) setSettled(selected)
  return drawing ? settled : selected
}

function Frame({ record, runs, shownRun, onShowRun, older }: EditorScreenProps & { readonly older: boolean }) {
  const editing = useEditing()
  const actions = useCanvasActions()
  const { readOnly, run } = useShown()
  const flow = useReactFlow()
  const [help, setHelp] = useState(false)
  const [settings, setSettings] = useState(false)
  const [palette, setPalette] = useLocalStorage({ key: 'cadenza.editor.palette', defaultValue: true })
  const [log, setLog] = useLocalStorage({ key: 'cadenza.editor.log', defaultValue: false })
  const canvas = useRef<HTMLDivElement>(null)
  const inspector = useRef<HTMLDivElement>(null)
  const search = useRef<HTMLInputElement>(null)
  const middle = useCallback((): Point => {
    const box = canvas.current?.getBoundingClientRect()
    return flow.screenToFlowPosition({ x: (box?.x ?? 0) + (box?.width ?? 0) / 2 - 120, y: (box?.y ?? 0) + (box?.height ?? 0) / 2 - 36 })
  }, [flow])
  const fit = useCallback(() => void flow.fitView({ ...wholeFit, duration: gliding() }), [flow])
  const layout = useCallback(async () => {
    const draft = editing.session.store.getState().campaign
    editing.commands.move(await requestLayout(layoutInput(draft, catalogue)))
    fit()
  }, [editing, fit])
  const focus = useCallback(
    (id: string | undefined) => {
      if (id === undefined) setSettings(true)
      // The canvas first does what it does at each selection, or that would cut the way to the step short.
      flushSync(() => editing.session.store.getState().select(id === undefined ? {} : { steps: [id] }))
      if (id !== undefined) void flow.fitView({ nodes: [{ id }], maxZoom: 1, duration: gliding(), padding: 0.4 })
    },
    [editing, flow],
  )
  const world = useMemo(
    () => ({
      editing,
      actions,
      places: { canvas, inspector, search },
      readOnly,
      middle,
      fit,
      layout: () => void layout(),
      help: () => setHelp(true),
      openPalette: () => setPalette(true),
    }),
    [editing, actions, readOnly, middle, fit, layout, setPalette],
  )
  useKeyboard(world)
  const selected = useSomethingSelected()
  const openSettings = (opened: boolean) => {
    setSettings(opened)
    editing.session.store.getState().select({})
  }
  return (
    <div className={classes.screen}>
      <Toolbar
        record={record}
        runs={runs}
        shownRun={shownRun}
        onShowRun={onShowRun}
        onLayout={world.layout}
        onFit={fit}
        onFocus={focus}
        onHelp={world.help}
        palette={palette && !readOnly}
        onTogglePalette={() => setPalette(!palette)}
        settings={settings && !selected}
        onToggleSettings={() => openSettings(!settings || selected)}
      />
      <ConflictBar />
      {run && (
        <RunBar run={run} otherVersion={older} logOpened={log} onToggleLog={() => setLog(!log)} onClose={() => onShowRun(undefined)} />
      )}
      <div className={classes.body}>
        {palette && !readOnly && (
          <div className={classes.palette}>
            <Palette searchRef={search} middle={middle} onCollapse={() => setPalette(false)} />
          </div>
        )}
        <div className={classes.middle}>
          <div className={classes.canvas} ref={canvas}>
            <Canvas />
          </div>
          {run && log && <RunPanel run={run} />}
        </div>
        {(settings || selected) && (
          <div className={classes.inspector} ref={inspector}>
            <Inspector onClose={() => openSettings(false)} />
          </div>
        )}
      </div>
      <ShortcutsDialog opened={help} onClose={() => setHelp(false)} />
    </div>
  )
}
