import { ScrollArea, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { type ReadCampaign, readCampaign } from '../../engine/campaign/read-file.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { DropZone } from '../../ui/DropZone.tsx'

interface CampaignFilePickerProps {
  /** Undefined when the file is no campaign that can be opened. */
  readonly onRead: (campaign: Campaign | undefined) => void
}

/** W7: reads a campaign file and says, one by one, what was not understood and what was kept. */
export function CampaignFilePicker({ onRead }: CampaignFilePickerProps) {
  const { t } = useTranslation('campaigns')
  const [read, setRead] = useState<ReadCampaign & { readonly file: string }>()
  const take = async ([file]: readonly File[]) => {
    if (!file) return
    const result = readCampaign(await file.text(), catalogue)
    setRead({ ...result, file: file.name })
    onRead(result.campaign)
  }
  return (
    <Stack gap="xs">
      <DropZone
        label={t('create.dropFile')}
        hint={read?.file ?? t('create.fileHint')}
        button={t('create.pickFile')}
        accept=".json,application/json"
        onFiles={take}
      />
      {read?.campaign && (
        <Text size="sm">
          {t('create.read', {
            file: read.file,
            steps: t('create.steps', { count: read.campaign.steps.length }),
            transitions: t('create.transitions', { count: read.campaign.transitions.length }),
          })}
        </Text>
      )}
      {read && read.problems.length > 0 && <FileProblems problems={read.problems} />}
    </Stack>
  )
}

function FileProblems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <ScrollArea.Autosize mah={180} type="auto" offsetScrollbars="present" viewportProps={{ tabIndex: 0 }}>
      <Stack gap={6}>
        {problems.map((problem) => (
          <ProblemText
            key={`${problem.code} ${problem.step ?? ''} ${problem.field ?? ''} ${JSON.stringify(problem.params ?? {})}`}
            problem={problem}
          />
        ))}
      </Stack>
    </ScrollArea.Autosize>
  )
}
