import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../desk/use-desk.tsx'
import { languages } from '../../words/index.ts'
import { languageSetting } from '../preferences.ts'
import classes from './AppLayout.module.css'

/** Languages are named in themselves: whoever looks for theirs does not read the other. */
const names = { en: 'English', fr: 'Français' } as const

export function LanguageMenu() {
  const { t, i18n } = useTranslation('app')
  const desk = useDesk()
  return (
    <Menu position="bottom-end" width={160}>
      <Menu.Target>
        <UnstyledButton className={classes.pill} aria-label={`${i18n.language.toUpperCase()}, ${t('language')}`}>
          {i18n.language.toUpperCase()}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {languages.map((language) => (
          <Menu.Item
            key={language}
            lang={language}
            rightSection={language === i18n.language && <IconCheck size={14} aria-hidden />}
            onClick={() => void desk.workspace.putSetting(languageSetting, language)}
          >
            {names[language]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
