import { List, Text } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { contextsOf } from '../../engine/campaign/contexts.ts'
import { topologicalOrder } from '../../engine/campaign/graph/topological-order.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import type { DataModel } from '../../engine/query/model.ts'
import { useStepWords } from '../../parts/use-step-words.ts'
import { sayWith } from '../../words/index.ts'

interface StepsInWordsProps {
  readonly campaign: Campaign
  readonly model: DataModel
}

/** Each step in a line, in the order in which they run. */
export function StepsInWords({ campaign, model }: StepsInWordsProps) {
  const { i18n } = useTranslation()
  const words = useStepWords(campaign)
  const lines = useMemo(() => {
    const contexts = contextsOf(campaign, model, catalogue)
    return topologicalOrder(campaign).map((id) => {
      const step = campaign.steps.find((each) => each.id === id)
      const activity = step && catalogue.get(step.type)
      const context = contexts.get(id)
      return { id, text: activity && context ? activity.summary(step.settings, sayWith(i18n, step.type), context) : '' }
    })
  }, [campaign, model, i18n])
  return (
    <List type="ordered" size="sm" spacing={4}>
      {lines.map(({ id, text }) => (
        <List.Item key={id}>
          <Text span size="sm" fw={500}>
            {words.step(id)}
          </Text>
          {text && (
            <Text span size="sm" c="dimmed">
              {` · ${text}`}
            </Text>
          )}
        </List.Item>
      ))}
    </List>
  )
}
