import { ActionIcon, Group, NumberInput, Paper, SegmentedControl, Stack, Text } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'
import { useMessagePreview } from './use-message-preview.tsx'

interface MessagePreviewProps {
  readonly settings: Settings
  readonly dimension: string
}

/** The message as one person would read it, rendered as it will be when it is sent. */
export function MessagePreview({ settings, dimension }: MessagePreviewProps) {
  const say = useSay('email')
  const [n, setN] = useState(1)
  const [part, setPart] = useState<'html' | 'text'>('html')
  const preview = useMessagePreview(settings, dimension, n)
  const sides = (['html', 'text'] as const).filter((side) => settings[side].trim() !== '')
  const shown = sides.includes(part) ? part : (sides[0] ?? 'html')
  return (
    <Paper withBorder p="xs">
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Text size="xs" fw={600}>
            {say('form.preview')}
          </Text>
          <Group gap={4}>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={say('form.previous')}
              disabled={n === 1}
              onClick={() => setN(n - 1)}
            >
              <IconChevronLeft size={14} />
            </ActionIcon>
            <NumberInput
              size="xs"
              w={64}
              aria-label={say('form.person')}
              min={1}
              allowDecimal={false}
              hideControls
              value={n}
              onChange={(value) => typeof value === 'number' && value >= 1 && setN(value)}
            />
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={say('form.next')}
              disabled={preview.state === 'nobody'}
              onClick={() => setN(n + 1)}
            >
              <IconChevronRight size={14} />
            </ActionIcon>
          </Group>
        </Group>
        {preview.state === 'failed' && <Note>{say('form.previewFailed', { detail: preview.detail })}</Note>}
        {preview.state === 'nobody' && <Note>{say('form.previewNobody')}</Note>}
        {preview.state === 'unavailable' && <Note>{say('form.previewUnavailable')}</Note>}
        {preview.state === 'shown' && (
          <>
            <Text size="sm" fw={500} style={{ overflowWrap: 'anywhere' }}>
              {preview.message.subject || (
                <Text span c="dimmed" inherit>
                  {say('form.noSubject')}
                </Text>
              )}
            </Text>
            {sides.length > 1 && (
              <SegmentedControl
                size="xs"
                aria-label={say('form.preview')}
                value={shown}
                data={sides.map((side) => ({ value: side, label: say(`form.${side}`) }))}
                onChange={(side) => setPart(side === 'text' ? 'text' : 'html')}
              />
            )}
            {shown === 'html' ? (
              <iframe
                title={say('form.previewTitle', { n })}
                sandbox=""
                srcDoc={enclosed(preview.message.html)}
                style={{ width: '100%', height: 260, border: 0, borderRadius: 4, background: 'white', colorScheme: 'light' }}
              />
            ) : (
              <Text component="pre" size="xs" m={0} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                {preview.message.text}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Paper>
  )
}

function Note({ children }: { readonly children: string }) {
  return (
    <Text size="xs" c="dimmed" role="status">
      {children}
    </Text>
  )
}

/** A page that may load nothing and run nothing: a message's pictures would tell its sender that it was looked at (D5). */
function enclosed(html: string): string {
  const policy = `default-src 'none'; style-src 'unsafe-inline'; img-src data:`
  return `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policy}"><meta charset="utf-8"><style>body{font:14px/1.5 system-ui,sans-serif;margin:12px;overflow-wrap:anywhere}</style>${html}`
}
