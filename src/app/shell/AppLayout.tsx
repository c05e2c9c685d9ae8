import { ActionIcon, AppShell, Group, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Outlet, useMatch } from 'react-router'
import { useDesk, useLive } from '../../desk/use-desk.tsx'
import { addresses } from '../../parts/addresses.ts'
import { narrowSetting } from '../preferences.ts'
import classes from './AppLayout.module.css'
import { Brand } from './Brand.tsx'
import { EngineBadge } from './EngineBadge.tsx'
import { LanguageMenu } from './LanguageMenu.tsx'
import { Navigation } from './Navigation.tsx'
import { SchemeMenu } from './SchemeMenu.tsx'
import { StorageBadge } from './StorageBadge.tsx'

const mainId = 'main'

interface AppLayoutProps {
  /** Until the setting is read again: the first frame stands as the last one did. */
  readonly narrowAtFirst: boolean
}

export function AppLayout({ narrowAtFirst }: AppLayoutProps) {
  const { t } = useTranslation('app')
  const desk = useDesk()
  const chosen = useLive((to) => to.workspace.setting<boolean>(narrowSetting), []).value ?? narrowAtFirst
  const small = useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false })
  // The canvas needs the width.
  const canvas = useMatch(addresses.campaign(':id')) !== null
  const narrow = chosen || small || canvas
  const Toggle = narrow ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse
  const label = t(narrow ? 'nav.widen' : 'nav.narrow')
  return (
    <AppShell header={{ height: 48 }} navbar={{ width: narrow ? 56 : 196, breakpoint: 0 }} transitionDuration={120}>
      <a className={classes.skip} href={`#${mainId}`}>
        {t('skip')}
      </a>
      <AppShell.Header className={classes.chrome}>
        <Group h="100%" px="sm" justify="space-between" wrap="nowrap">
          <Brand />
          <Group gap={6} wrap="nowrap">
            <EngineBadge />
            <StorageBadge />
            <LanguageMenu />
            <SchemeMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.chrome} p={8}>
        <Navigation narrow={narrow} />
        {!small && !canvas && (
          <Tooltip label={label} position="right">
            <ActionIcon
              variant="subtle"
              color="gray"
              size={36}
              className={classes.toggle}
              aria-label={label}
              onClick={() => void desk.workspace.putSetting(narrowSetting, !chosen)}
            >
              <Toggle size={18} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        )}
      </AppShell.Navbar>
      <AppShell.Main id={mainId} tabIndex={-1} className={classes.main}>
        <Outlet />
      </AppShell.Main>
    </AppShell>
  )
}
