import { Tooltip } from '@mantine/core'
import { useInterval } from '@mantine/hooks'
import { IconShieldCheck, IconShieldQuestion } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import { useDesk } from '../../desk/use-desk.tsx'
import { addresses } from '../../parts/addresses.ts'
import { useFormat } from '../../ui/use-format.ts'
import classes from './AppLayout.module.css'

const everyMinute = 60_000

/** D6: how much is used, and whether the browser promised to keep it. */
export function StorageBadge() {
  const { t } = useTranslation('app')
  const desk = useDesk()
  const format = useFormat()
  const [storage, setStorage] = useState<{ persisted: boolean; used: number; quota: number }>()
  const look = useCallback(() => {
    desk.workspace.storage().then(setStorage, () => setStorage(undefined))
  }, [desk])
  useEffect(look, [look])
  useInterval(look, everyMinute, { autoInvoke: true })
  if (!storage) return null
  const Icon = storage.persisted ? IconShieldCheck : IconShieldQuestion
  const free = Math.max(0, storage.quota - storage.used)
  const hint = t(storage.persisted ? 'storage.kept' : 'storage.notPromised', { free: format.bytes(free) })
  return (
    <Tooltip label={hint} multiline maw={300}>
      <Link
        to={addresses.settings}
        className={classes.pill}
        aria-label={`${t('storage.used', { used: format.bytes(storage.used) })}. ${hint}`}
      >
        <Icon size={16} stroke={1.6} aria-hidden />
        {format.bytes(storage.used)}
      </Link>
    </Tooltip>
  )
}
