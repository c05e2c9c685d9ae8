import { Loader, Text } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { loadHelp } from '../../activities/screens.ts'
import { Markdown } from './Markdown.tsx'

/** The help page of an activity, in the person's language. */
export function StepHelp({ type }: { readonly type: string }) {
  const { t, i18n } = useTranslation('editor')
  const [page, setPage] = useState<{ readonly key: string; readonly text: string | undefined }>()
  const key = `${type}:${i18n.language}`
  useEffect(() => {
    let gone = false
    void loadHelp(type, i18n.language).then((text) => !gone && setPage({ key, text }))
    return () => {
      gone = true
    }
  }, [type, i18n.language, key])
  if (page?.key !== key) return <Loader size="sm" aria-label={t('form.loading')} />
  return page.text === undefined ? <Text c="dimmed">{t('help.none')}</Text> : <Markdown text={page.text} />
}
