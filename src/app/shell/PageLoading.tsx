import { Center, Loader } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Shown only when a screen takes long enough to be noticed. */
export function PageLoading() {
  const { t } = useTranslation('app')
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return <Center mih={320}>{late && <Loader size="sm" aria-label={t('loading')} />}</Center>
}
