import { Button, Progress, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk, useLive } from '../../desk/use-desk.tsx'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { problemOf } from '../../parts/problem-of.ts'
import { saveFile } from '../../ui/save-file.ts'
import { useFormat } from '../../ui/use-format.ts'

/** The setting in which the desk keeps the instant of the last backup. */
export const lastBackupSetting = 'backup.last'

export function BackupSection() {
  const { t } = useTranslation('settings')
  const desk = useDesk()
  const format = useFormat()
  const last = useLive((to) => to.workspace.setting<number>(lastBackupSetting), [])
  const [share, setShare] = useState<number>()
  const [error, setError] = useState<unknown>()
  const start = async () => {
    setError(undefined)
    setShare(0)
    try {
      const file = await desk.workspace.backup((done, total) => setShare(total === 0 ? 0 : (done / total) * 100))
      saveFile(file, `cadenza-${new Date().toISOString().slice(0, 10)}.backup`)
    } catch (cause) {
      setError(cause)
    } finally {
      setShare(undefined)
    }
  }
  return (
    <>
      <Text size="sm">{typeof last.value === 'number' ? t('backup.last', { when: format.dateTime(last.value) }) : t('backup.never')}</Text>
      <Button variant="default" leftSection={<IconDownload size={15} aria-hidden />} loading={share !== undefined} onClick={start}>
        {t('backup.go')}
      </Button>
      {share !== undefined && <Progress value={share} w="100%" maw={520} animated aria-label={t('backup.progress')} />}
      {error !== undefined && <ProblemText problem={problemOf(error)} />}
    </>
  )
}
