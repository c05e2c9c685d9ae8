import { Badge, Tabs } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DataModel } from '../../engine/query/model.ts'
import { useProposals } from './use-proposals.ts'

/** Says on the tab that links are proposed: after an import nobody would look for them. */
export function LinksTab({ model }: { readonly model: DataModel }) {
  const { t } = useTranslation('data')
  const count = useProposals(model).length
  const proposed = count > 0 && (
    <Badge size="sm" variant="light">
      {t('tab.proposed', { count })}
    </Badge>
  )
  return (
    <Tabs.Tab value="links" rightSection={proposed}>
      {t('tab.links', { n: model.links.length })}
    </Tabs.Tab>
  )
}
