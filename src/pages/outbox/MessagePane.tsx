import { Anchor, Group, Tabs, Text } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { OutMessage } from '../../engine/message/out-message.ts'
import { addresses } from '../../parts/addresses.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/use-format.ts'
import classes from './OutboxPage.module.css'
import { sandboxed } from './sandboxed.ts'

/** One message as its receiver would read it. */
export function MessagePane({ message }: { readonly message: OutMessage | undefined }) {
  const { t } = useTranslation('outbox')
  const format = useFormat()
  if (!message) {
    return (
      <section className={classes.pane} aria-label={t('pane')}>
        <EmptyState icon={IconMail} title={t('none.title')}>
          {t('none.text')}
        </EmptyState>
      </section>
    )
  }
  const { subject, address, at, run, html, text } = message
  return (
    <section className={classes.pane} aria-label={t('pane')}>
      <div className={classes.head}>
        <Text fw={600} className={classes.subject ?? ''}>
          {subject}
        </Text>
        <Group gap="md" mt={2}>
          <Text size="xs" c="dimmed">
            {t('to', { address })}
          </Text>
          <Text size="xs" c="dimmed">
            {format.dateTime(at)}
          </Text>
          <Anchor component={Link} to={addresses.run(run)} size="xs">
            {t('openRun')}
          </Anchor>
        </Group>
      </div>
      <Tabs defaultValue={html === '' ? 'text' : 'html'} keepMounted={false} className={classes.pane ?? ''} bd={0} style={{ flex: 1 }}>
        <Tabs.List px="md">
          <Tabs.Tab value="html" disabled={html === ''}>
            {t('html')}
          </Tabs.Tab>
          <Tabs.Tab value="text" disabled={text === ''}>
            {t('text')}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="html" className={classes.panel ?? ''}>
          <iframe className={classes.frame} title={t('htmlOf', { subject })} sandbox="" srcDoc={sandboxed(html)} />
        </Tabs.Panel>
        <Tabs.Panel value="text" className={classes.panel ?? ''}>
          <pre className={classes.text}>{text}</pre>
        </Tabs.Panel>
      </Tabs>
    </section>
  )
}
