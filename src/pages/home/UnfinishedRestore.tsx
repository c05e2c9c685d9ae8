import { Alert, Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useLive } from '../../desk/use-desk.tsx'
import { addresses } from '../../parts/addresses.ts'

/** True from the moment a restore begins to replace things until it is done. */
const unfinishedRestoreSetting = 'restore.unfinished'

/** D6: a restore that broke off left a workspace of which nobody should believe that it is whole. */
export function UnfinishedRestore() {
  const { t } = useTranslation('home')
  const unfinished = useLive((desk) => desk.workspace.setting<boolean>(unfinishedRestoreSetting), [])
  if (unfinished.value !== true) return null
  return (
    <Alert color="red" icon={<IconAlertTriangle size={18} aria-hidden />} title={t('unfinished.title')} m="md">
      {t('unfinished.text')}{' '}
      <Anchor component={Link} to={addresses.settings} size="sm">
        {t('unfinished.go')}
      </Anchor>
    </Alert>
  )
}
