import { Progress, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import { ConfirmDialog } from '../../parts/ConfirmDialog.tsx'
import { DropZone } from '../../ui/DropZone.tsx'
import { useFormat } from '../../ui/use-format.ts'

/** D6: replaces the whole workspace by a backup, after a question. */
export function RestoreSection() {
  const { t } = useTranslation('settings')
  const desk = useDesk()
  const format = useFormat()
  const [file, setFile] = useState<File>()
  const [share, setShare] = useState<number>()
  const [done, setDone] = useState(false)
  const restore = async () => {
    if (!file) return
    setShare(0)
    try {
      await desk.workspace.restore(file, (at, total) => setShare(total === 0 ? 0 : (at / total) * 100))
      setDone(true)
    } finally {
      setShare(undefined)
    }
  }
  return (
    <>
      <DropZone
        label={t('restore.drop')}
        hint={t('restore.hint')}
        button={t('restore.pick')}
        accept=".backup"
        onFiles={([chosen]) => {
          setDone(false)
          setFile(chosen)
        }}
      />
      {done && (
        <Text size="sm" role="status">
          {t('restore.done')}
        </Text>
      )}
      {file && (
        <ConfirmDialog
          opened
          danger
          title={t('restore.ask', { file: file.name })}
          confirm={t('restore.go')}
          onConfirm={restore}
          onClose={() => setFile(undefined)}
        >
          <Text size="sm">{t('restore.replaces', { size: format.bytes(file.size) })}</Text>
          {share !== undefined && <Progress value={share} animated aria-label={t('restore.progress')} />}
        </ConfirmDialog>
      )}
    </>
  )
}
