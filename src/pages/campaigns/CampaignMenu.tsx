import { ActionIcon, Menu, Text } from '@mantine/core'
import {
  IconArchive,
  IconArchiveOff,
  IconBan,
  IconCopy,
  IconDoorExit,
  IconDots,
  IconExternalLink,
  IconPlayerStop,
  IconTag,
  IconTrash,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './CampaignMenu.module.css'
import type { CampaignRow } from './campaign-rows.ts'

const groups = [
  [
    { action: 'open', Icon: IconExternalLink },
    { action: 'duplicate', Icon: IconCopy },
    { action: 'editTags', Icon: IconTag },
  ],
  [
    { action: 'close', Icon: IconDoorExit },
    { action: 'stop', Icon: IconPlayerStop },
    { action: 'abort', Icon: IconBan, danger: true },
  ],
  [
    { action: 'archive', Icon: IconArchive },
    { action: 'restore', Icon: IconArchiveOff },
    { action: 'delete', Icon: IconTrash, danger: true },
  ],
] as const

export type MenuAction = (typeof groups)[number][number]['action']

interface CampaignMenuProps {
  readonly row: CampaignRow
  readonly onAction: (action: MenuAction) => void
}

/** L7: everything that can be asked of a campaign; what cannot be now says why and stays reachable by keyboard. */
export function CampaignMenu({ row, onAction }: CampaignMenuProps) {
  const { t } = useTranslation('campaigns')
  const { t: say } = useTranslation()
  return (
    <Menu position="bottom-end" width={280} withinPortal>
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('actionsOf', { name: row.record.draft.name })}
          onClick={(event) => event.stopPropagation()}
        >
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        {groups.map((group, index) => (
          <Fragment key={group[0].action}>
            {index > 0 && <Menu.Divider />}
            {group.map((item) => {
              const { available, why } = row.actions[item.action]
              const look = available ? ('danger' in item ? classes.danger : undefined) : classes.off
              return (
                <Menu.Item
                  key={item.action}
                  leftSection={<item.Icon size={15} aria-hidden />}
                  className={look ?? ''}
                  aria-disabled={!available}
                  closeMenuOnClick={available}
                  onClick={() => available && onAction(item.action)}
                >
                  {t(`action.${item.action}`)}
                  {!available && why !== undefined && (
                    <Text size="xs" c="dimmed">
                      {say(why)}
                    </Text>
                  )}
                </Menu.Item>
              )
            })}
          </Fragment>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
