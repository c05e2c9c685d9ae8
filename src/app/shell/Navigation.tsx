import { Tooltip } from '@mantine/core'
import {
  IconDatabase,
  IconHome,
  IconMailbox,
  IconPlayerPlay,
  IconSettings,
  IconSitemap,
  IconTemplate,
  type TablerIcon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { NavLink } from 'react-router'
import { addresses } from '../../parts/addresses.ts'
import classes from './AppLayout.module.css'

const places: readonly { readonly name: string; readonly to: string; readonly Icon: TablerIcon }[] = [
  { name: 'home', to: addresses.home, Icon: IconHome },
  { name: 'campaigns', to: addresses.campaigns, Icon: IconSitemap },
  { name: 'templates', to: addresses.templates, Icon: IconTemplate },
  { name: 'data', to: addresses.data, Icon: IconDatabase },
  { name: 'runs', to: addresses.runs, Icon: IconPlayerPlay },
  { name: 'outbox', to: addresses.outbox, Icon: IconMailbox },
  { name: 'settings', to: addresses.settings, Icon: IconSettings },
]

/** When narrow, the names stand in tooltips and stay the links' accessible names. */
export function Navigation({ narrow }: { readonly narrow: boolean }) {
  const { t } = useTranslation('app')
  return (
    <nav aria-label={t('nav.label')} className={classes.nav}>
      {places.map(({ name, to, Icon }) => {
        const label = t(`nav.${name}`)
        return (
          <Tooltip key={name} label={label} position="right" disabled={!narrow}>
            <NavLink to={to} end={to === addresses.home} className={classes.link ?? ''} aria-label={label}>
              <Icon size={18} stroke={1.6} aria-hidden />
              {!narrow && label}
            </NavLink>
          </Tooltip>
        )
      })}
    </nav>
  )
}
