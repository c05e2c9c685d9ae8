import { ActionIcon, FileButton, Menu, Tooltip } from '@mantine/core'
import { IconDotsVertical, IconDownload, IconKeyboard, IconTemplate, IconUpload } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import { useShown } from '../shown.tsx'
import { downloadCampaign } from './download-campaign.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'

interface MoreMenuProps {
  readonly record: CampaignRecord
  readonly onHelp: () => void
}

export function MoreMenu({ onHelp }: MoreMenuProps) {
  const { t } = useTranslation('editor')
  const { campaign, readOnly } = useShown()
  const [template, setTemplate] = useState(false)
  const [file, setFile] = useState<File | null>(null)
  const pick = useRef<() => void>(undefined)
  const reset = useRef<() => void>(null)
  return (
    <>
      <FileButton accept="application/json,.json" onChange={setFile} resetRef={reset}>
        {({ onClick }) => {
          pick.current = onClick
          return null
        }}
      </FileButton>
      <Menu position="bottom-end" shadow="md" width={250}>
        <Menu.Target>
          <Tooltip label={t('more.label')}>
            <ActionIcon variant="subtle" color="gray" aria-label={t('more.label')}>
              <IconDotsVertical size={17} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconTemplate size={15} aria-hidden />} onClick={() => setTemplate(true)}>
            {t('more.template')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={15} aria-hidden />} onClick={() => downloadCampaign(campaign)}>
            {t('more.export')}
          </Menu.Item>
          {!readOnly && (
            <Menu.Item leftSection={<IconUpload size={15} aria-hidden />} onClick={() => pick.current?.()}>
              {t('more.import')}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item leftSection={<IconKeyboard size={15} aria-hidden />} rightSection="?" onClick={onHelp}>
            {t('more.shortcuts')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {template && <TemplateDialog campaign={campaign} onClose={() => setTemplate(false)} />}
      {file && (
        <ImportDialog
          file={file}
          onClose={() => {
            setFile(null)
            reset.current?.()
          }}
        />
      )}
    </>
  )
}
