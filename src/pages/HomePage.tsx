import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useLive } from '../desk/use-desk.tsx'
import { ProblemText } from '../parts/ProblemText.tsx'
import { problemOf } from '../parts/problem-of.ts'
import { Page } from '../ui/Page.tsx'
import { Overview } from './home/Overview.tsx'
import { UnfinishedRestore } from './home/UnfinishedRestore.tsx'
import { Welcome } from './home/Welcome.tsx'

/** A first start offers three ways in; later it shows what goes on. */
export function HomePage() {
  const { t } = useTranslation('home')
  const campaigns = useLive((desk) => desk.campaigns.list, [])
  const runs = useLive((desk) => desk.runs.list(), [])
  const model = useLive((desk) => desk.data.model, [])
  const error = campaigns.error ?? runs.error ?? model.error
  if (error !== undefined) {
    return (
      <Page title={t('title')}>
        <ProblemText problem={problemOf(error)} />
      </Page>
    )
  }
  if (!campaigns.value || !runs.value || !model.value) {
    return (
      <Page title={t('title')}>
        <Text size="sm" c="dimmed">
          {t('loading')}
        </Text>
      </Page>
    )
  }
  const fresh = campaigns.value.length === 0 && model.value.tables.length === 0
  return (
    <>
      <UnfinishedRestore />
      {fresh ? <Welcome /> : <Overview campaigns={campaigns.value} runs={runs.value} model={model.value} />}
    </>
  )
}
