import { Button, Group, Stack, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useRouteError } from 'react-router'
import { addresses } from '../../parts/addresses.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'

/** A screen broke. What is stored is not touched by that, and running campaigns go on in their worker. */
export function ScreenFailure() {
  const { t } = useTranslation('app')
  const error = useRouteError()
  return (
    <Stack p="lg" maw={640} role="alert">
      <Title order={1}>{t('failure.title')}</Title>
      <Text>{t('failure.kept')}</Text>
      <ProblemText problem={problemOf(error)} />
      <Group>
        <Button onClick={() => window.location.reload()}>{t('failure.reload')}</Button>
        <Button variant="default" component="a" href={addresses.home}>
          {t('notFound.home')}
        </Button>
      </Group>
    </Stack>
  )
}
