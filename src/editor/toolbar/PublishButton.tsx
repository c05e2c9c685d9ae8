import { Button, Tooltip } from '@mantine/core'
import { IconPlayerPlay, IconRocket } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import { campaignActions } from '../../engine/campaign/actions.ts'
import type { CampaignRecord, RunRecord } from '../../engine/campaign/record.ts'
import { type ProblemLike, ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { useEditing } from '../editing.tsx'
import { refused } from '../refused.ts'
import { useShown } from '../shown.tsx'
import { FailureDialog } from './FailureDialog.tsx'

interface PublishButtonProps {
  readonly record: CampaignRecord
  readonly runs: readonly RunRecord[]
  readonly onStarted: (run: string) => void
}

/** Publishes what is drawn and starts it, or starts the live version again; when neither may be, it says why (L7). */
export function PublishButton({ record, runs, onStarted }: PublishButtonProps) {
  const { t } = useTranslation('editor')
  const desk = useDesk()
  const { session } = useEditing()
  const { checks } = useShown()
  const [busy, setBusy] = useState(false)
  const [failed, setFailed] = useState<ProblemLike>()
  const actions = campaignActions(record, runs)
  const starts = !actions.publish.available && actions.start.available
  const { available, why } = starts ? actions.start : actions.publish
  const errors = checks.problems.filter((problem) => problem.severity === 'error').length
  const blocked = !starts && errors > 0
  const reason = available ? (blocked ? t('publish.errors', { count: errors }) : undefined) : why && t(why)
  const go = async () => {
    setBusy(true)
    try {
      await session.autosave.flush()
      if (session.autosave.unsaved) return
      onStarted(starts ? await desk.campaigns.start(record.id) : await desk.campaigns.publish(record.id))
    } catch (error) {
      setFailed(problemOf(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <Tooltip label={reason ?? t(starts ? 'publish.startHint' : 'publish.publishHint')} multiline maw={320}>
        <Button
          loading={busy}
          leftSection={starts ? <IconPlayerPlay size={15} aria-hidden /> : <IconRocket size={15} aria-hidden />}
          {...refused(reason !== undefined)}
          onClick={() => reason === undefined && void go()}
        >
          {t(starts ? 'publish.start' : 'publish.publish')}
        </Button>
      </Tooltip>
      <FailureDialog title={t('publish.failed')} opened={failed !== undefined} onClose={() => setFailed(undefined)}>
        {failed && <ProblemText problem={failed} />}
      </FailureDialog>
    </>
  )
}
