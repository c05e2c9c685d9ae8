import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import { useLive } from '../../desk/use-desk.tsx'
import type { PageName } from '../routes.tsx'

interface TitledProps {
  readonly name: PageName
  readonly children: ReactNode
}

/** Keeps the document's title: what is open first, so that tabs can be told apart. */
export function Titled({ name, children }: TitledProps) {
  return (
    <>
      {name === 'campaign' ? <CampaignTitle /> : <Title name={name} />}
      {children}
    </>
  )
}

function Title({ name }: { readonly name: PageName }) {
  const { t } = useTranslation('app')
  useDocumentTitle(t(`title.${name}`))
  return null
}

function CampaignTitle() {
  const { t } = useTranslation('app')
  const { id = '' } = useParams()
  const { value } = useLive((desk) => desk.campaigns.one(id), [id])
  useDocumentTitle(value?.draft.name ?? t('title.campaign'))
  return null
}

function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Cadenza`
  }, [title])
}
