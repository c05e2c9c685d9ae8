import { Paper, Text } from '@mantine/core'
import { Panel, useConnection } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../engine/campaign/problem.ts'
import type { Transition } from '../../engine/campaign/schema.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import type { Offer } from '../edits/connect.ts'
import type { FlowNode } from './flow-elements.ts'

interface ConnectionHintProps {
  /** Why the transition may not be drawn, and what would make it possible. */
  readonly judge: (transition: Transition) => { readonly problem?: Problem | undefined; readonly offer?: Offer | undefined }
}

/** While a transition is being drawn over an inlet: why it cannot be, or what will be inserted to make it possible (W1, W2). */
export function ConnectionHint({ judge }: ConnectionHintProps) {
  const { t } = useTranslation('editor')
  const over = useConnection<FlowNode, Transition | undefined>(({ fromHandle, toHandle }) => {
    if (!fromHandle || !toHandle || fromHandle.type === toHandle.type) return undefined
    const [source, target] = fromHandle.type === 'source' ? [fromHandle, toHandle] : [toHandle, fromHandle]
    return { from: source.nodeId, outlet: source.id ?? 'next', to: target.nodeId, inlet: target.id ?? 'in' }
  })
  if (!over) return null
  const { problem, offer } = judge(over)
  if (!problem) return null
  return (
    <Panel position="top-center">
      <Paper withBorder shadow="sm" px="sm" py={6} role="status" maw={460}>
        <Text size="sm" fw={500} {...(offer ? {} : { c: 'red' })}>
          <ProblemText problem={problem} detail="line" />
        </Text>
        <Text size="xs" c="dimmed">
          {offer ? t(offerKey(offer)) : <ProblemText problem={problem} detail="cause" />}
        </Text>
      </Paper>
    </Panel>
  )
}

export function offerKey({ fork, combine }: Offer): string {
  if (fork && combine) return 'connect.offerBoth'
  return fork ? 'connect.offerFork' : 'connect.offerCombine'
}
