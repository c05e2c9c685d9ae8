import { Button, Group, Loader, Modal, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import type { ImportProgress } from '../../engine/model/import.ts'
import type { SourceFile } from '../../engine/model/source-file.ts'
import type { DataModel } from '../../engine/query/model.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { useFormat } from '../../ui/use-format.ts'
import { ImportForm } from './ImportForm.tsx'
import { draftFault } from './import-draft.ts'
import { RejectList } from './RejectList.tsx'
import { type Importing, type ImportState, useImport } from './use-import.ts'

interface ImportWizardProps {
  readonly source: SourceFile
  readonly model: DataModel
  readonly campaigns: readonly CampaignRecord[]
  /** Files behind this one. */
  readonly waiting: number
  /** This file is imported or left out: the next one's turn. */
  readonly onNext: () => void
}

/** One file on its way to a table: read, corrected, loaded, and told what was rejected. */
export function ImportWizard({ source, model, campaigns, waiting, onNext }: ImportWizardProps) {
  const { t } = useTranslation('data')
  const { t: ui } = useTranslation('ui')
  const importing = useImport(source)
  const { state } = importing
  const busy = state.progress !== undefined
  return (
    <Modal
      opened
      size="min(1180px, 94vw)"
      title={t('import.title', { file: source.name })}
      onClose={onNext}
      closeOnClickOutside={false}
      closeOnEscape={!busy}
      closeButtonProps={{ 'aria-label': ui('close') }}
    >
      <Stack gap="md" mih="min(420px, 60dvh)">
        {waiting > 0 && (
          <Text size="xs" c="dimmed">
            {t('import.waiting', { count: waiting })}
          </Text>
        )}
        {state.error !== undefined && <ProblemText problem={problemOf(state.error)} />}
        {correctable(state) && <ImportForm importing={importing} model={model} campaigns={campaigns} />}
        {state.phase === 'done' && state.loaded && <Outcome importing={importing} />}
        {state.progress && <Working at={state.progress} onCancel={state.sniffed ? importing.cancel : onNext} />}
        <Footer importing={importing} waiting={waiting} onNext={onNext} />
      </Stack>
    </Modal>
  )
}

/** While the file is read again with other options, the form stays, and with it the focus. */
function correctable({ phase, draft }: ImportState): boolean {
  return phase === 'correcting' || (phase === 'reading' && draft !== undefined)
}

function Working({ at, onCancel }: { readonly at: ImportProgress; readonly onCancel: () => void }) {
  const { t } = useTranslation('data')
  const { t: ui } = useTranslation('ui')
  const format = useFormat()
  return (
    <Group gap="sm" role="status">
      <Loader size="sm" aria-hidden />
      <Text size="sm">
        {t(`import.phase.${at.phase}`)}
        {at.rows !== undefined && ` ${t('rows', { count: at.rows, n: format.number(at.rows) })}`}
      </Text>
      <Button variant="default" size="compact-xs" onClick={onCancel}>
        {ui('cancel')}
      </Button>
    </Group>
  )
}

function Outcome({ importing }: { readonly importing: Importing }) {
  const { t } = useTranslation('data')
  const format = useFormat()
  const { loaded, draft } = importing.state
  if (!loaded || !draft) return null
  return (
    <Stack gap="sm">
      <Text role="status">{t('import.done', { count: loaded.rows, n: format.number(loaded.rows), table: draft.name })}</Text>
      {loaded.rejected === 0 ? (
        <Text size="sm" c="dimmed">
          {t('import.noReject')}
        </Text>
      ) : (
        <>
          <Text size="sm">{t('import.rejected', { count: loaded.rejected, n: format.number(loaded.rejected) })}</Text>
          <RejectList rejects={loaded.rejects} total={loaded.rejected} />
        </>
      )}
    </Stack>
  )
}

interface FooterProps {
  readonly importing: Importing
  readonly waiting: number
  readonly onNext: () => void
}

function Footer({ importing, waiting, onNext }: FooterProps) {
  const { t } = useTranslation('data')
  const { state, load } = importing
  const fault = state.draft ? draftFault(state.draft) : undefined
  if (state.phase === 'done') {
    return (
      <Group justify="flex-end" mt="auto">
        <Button onClick={onNext} data-autofocus>
          {t(waiting > 0 ? 'import.nextFile' : 'import.finish')}
        </Button>
      </Group>
    )
  }
  return (
    <Group justify="space-between" mt="auto">
      <Text size="sm" c="red" role="alert">
        {fault ? t(`import.fault.${fault}`) : ''}
      </Text>
      <Group gap="xs">
        <Button variant="default" onClick={onNext}>
          {t(waiting > 0 ? 'import.leaveOut' : 'import.close')}
        </Button>
        {correctable(state) && (
          <Button onClick={load} disabled={fault !== undefined || state.phase === 'reading'}>
            {t('import.go')}
          </Button>
        )}
      </Group>
    </Group>
  )
}
