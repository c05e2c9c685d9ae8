import { Tabs } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { RunLog } from '../../parts/RunLog.tsx'
import { TaskList } from '../../parts/TaskList.tsx'
import { useEditing, useEditorState } from '../editing.tsx'
import type { ShownRun } from '../shown.tsx'
import classes from './RunPanel.module.css'

/** Under the canvas: the log and the tasks of the shown run; of the selected step alone when one is selected. */
export function RunPanel({ run }: { readonly run: ShownRun }) {
  const { t } = useTranslation('editor')
  const { session } = useEditing()
  const [tab, setTab] = useLocalStorage<string | null>({ key: 'cadenza.editor.log.tab', defaultValue: 'log' })
  const step = useEditorState((state) => state.selection.steps[0])
  const filter = { campaign: run.file, selectedStep: step, onClearStep: () => session.store.getState().select({}) }
  return (
    <section className={classes.panel} aria-label={t('run.panel')}>
      <Tabs value={tab === 'tasks' ? 'tasks' : 'log'} onChange={setTab} keepMounted={false} className={classes.tabs ?? ''}>
        <Tabs.List>
          <Tabs.Tab value="log">{t('run.log')}</Tabs.Tab>
          <Tabs.Tab value="tasks">{t('run.tasks')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="log" className={classes.list ?? ''}>
          <RunLog {...filter} events={run.events} />
        </Tabs.Panel>
        <Tabs.Panel value="tasks" className={classes.list ?? ''}>
          <TaskList {...filter} state={run.state} />
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
