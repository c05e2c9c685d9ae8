import { Tabs } from '@mantine/core'
import { IconDatabaseImport } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import { useLive } from '../../desk/use-desk.tsx'
import type { SourceFile } from '../../engine/model/source-file.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { DropZone } from '../../ui/DropZone.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ReturnFocus } from '../../ui/ReturnFocus.tsx'
import { ImportWizard } from './ImportWizard.tsx'
import { LinksPanel } from './LinksPanel.tsx'
import { LinksTab } from './LinksTab.tsx'
import { ModelDiagram } from './ModelDiagram.tsx'
import { TableList } from './TableList.tsx'

const tabs = ['tables', 'links', 'diagram'] as const

/** Import, the tables, the links between them, and a drawing of both. */
export function DataOverview() {
  const { t } = useTranslation('data')
  const model = useLive((desk) => desk.data.model, [])
  const campaigns = useLive((desk) => desk.campaigns.list, [])
  const [query, setQuery] = useSearchParams()
  const [queue, setQueue] = useState<readonly SourceFile[]>([])
  const tab = tabs.find((each) => each === query.get('tab')) ?? 'tables'
  const add = (files: readonly File[]) =>
    setQueue([...queue, ...files.map((file) => ({ name: file.name, bytes: file.size, handle: file }))])
  const [first] = queue
  const error = model.error ?? campaigns.error
  return (
    <Page title={t('title')} description={t('description')}>
      <DropZone label={t('drop')} hint={t('dropHint')} button={t('pick')} accept=".csv,.tsv,.txt,text/csv" multiple onFiles={add} />
      {error !== undefined && <ProblemText problem={problemOf(error)} />}
      {model.value?.tables.length === 0 && (
        <EmptyState icon={IconDatabaseImport} title={t('empty.title')}>
          {t('empty.text')}
        </EmptyState>
      )}
      {model.value && model.value.tables.length > 0 && (
        <Tabs value={tab} onChange={(value) => setQuery(value === null || value === 'tables' ? {} : { tab: value })} keepMounted={false}>
          <Tabs.List mb="md">
            <Tabs.Tab value="tables">{t('tab.tables', { n: model.value.tables.length })}</Tabs.Tab>
            <LinksTab model={model.value} />
            <Tabs.Tab value="diagram">{t('tab.diagram')}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="tables">
            <TableList model={model.value} />
          </Tabs.Panel>
          <Tabs.Panel value="links">
            <LinksPanel model={model.value} />
          </Tabs.Panel>
          <Tabs.Panel value="diagram">
            <ModelDiagram model={model.value} />
          </Tabs.Panel>
        </Tabs>
      )}
      {first && model.value && (
        <>
          <ReturnFocus />
          <ImportWizard
            key={`${queue.length}-${first.name}`}
            source={first}
            model={model.value}
            campaigns={campaigns.value ?? []}
            waiting={queue.length - 1}
            onNext={() => setQueue(queue.slice(1))}
          />
        </>
      )}
    </Page>
  )
}
