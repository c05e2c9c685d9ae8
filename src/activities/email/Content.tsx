import { Button, Group, Input, Tabs, Text, Textarea, TextInput } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useRef } from 'react'
import type { Problem } from '../../engine/campaign/problem.ts'
import { FieldPicker } from '../../parts/FieldPicker.tsx'
import type { FormProps } from '../../parts/form-props.ts'
import { ProblemText } from '../../parts/ProblemText.tsx'
import { useSay } from '../../parts/use-say.ts'
import type { Settings } from './activity.ts'

type Part = 'subject' | 'html' | 'text'
type Editor = HTMLInputElement | HTMLTextAreaElement

/** Subject, HTML and text, each with a menu that puts a column where the cursor is. */
export function Content({ settings, onChange, context, problems, readOnly }: FormProps<Settings>) {
  const say = useSay('email')
  const shape = context.inlets.in?.[0]?.shape
  const editors = useRef<Partial<Record<Part, Editor | null>>>({})
  const insert = (part: Part, path: string) => {
    const editor = editors.current[part]
    const text = settings[part]
    const [from, to] = [editor?.selectionStart ?? text.length, editor?.selectionEnd ?? text.length]
    onChange({ ...settings, [part]: `${text.slice(0, from)}{{ profile.${path} }}${text.slice(to)}` })
    editor?.focus()
  }
  const menu = (part: Part) =>
    !readOnly && (
      <FieldPicker
        model={context.model}
        table={shape?.dimension ?? context.dimension}
        gathered={shape?.columns ?? []}
        label={say('form.insert')}
        onChange={(field) => insert(part, [...field.path, field.column].join('.'))}
        target={(open) => (
          <Button size="compact-xs" variant="subtle" leftSection={<IconBraces size={14} />} onClick={open}>
            {say('form.insert')}
          </Button>
        )}
      />
    )
  const at = (part: Part) => problems.filter(({ field }) => field === part)
  return (
    <>
      <div>
        <Group justify="space-between" align="flex-end" gap={4} mb={2}>
          <Input.Label size="xs" htmlFor="email-subject">
            {say('form.subject')}
          </Input.Label>
          {menu('subject')}
        </Group>
        <TextInput
          id="email-subject"
          ref={(element) => {
            editors.current.subject = element
          }}
          size="xs"
          error={at('subject').length > 0}
          maxLength={1000}
          disabled={readOnly}
          value={settings.subject}
          onChange={(event) => onChange({ ...settings, subject: event.currentTarget.value })}
        />
        <Issues problems={at('subject')} />
      </div>
      <Tabs defaultValue={settings.html === '' && settings.text !== '' ? 'text' : 'html'} keepMounted={false}>
        <Tabs.List>
          {(['html', 'text'] as const).map((part) => (
            <Tabs.Tab key={part} value={part} size="xs" {...(at(part).some(isError) ? { color: 'red' } : {})}>
              <Text size="xs">{say(`form.${part}`)}</Text>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {(['html', 'text'] as const).map((part) => (
          <Tabs.Panel key={part} value={part} pt={6}>
            <Group justify="space-between" gap={4} mb={2}>
              <Text size="xs" c="dimmed">
                {part === 'text' ? say('form.textHelp') : ''}
              </Text>
              {menu(part)}
            </Group>
            <Textarea
              ref={(element) => {
                editors.current[part] = element
              }}
              size="xs"
              aria-label={say(`form.${part}`)}
              autosize
              minRows={8}
              maxRows={18}
              spellCheck={part === 'text'}
              styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)', fontSize: 12, color: 'var(--mantine-color-text)' } }}
              error={at(part).some(isError)}
              disabled={readOnly}
              value={settings[part]}
              onChange={(event) => onChange({ ...settings, [part]: event.currentTarget.value })}
            />
            <Issues problems={at(part)} />
          </Tabs.Panel>
        ))}
      </Tabs>
    </>
  )
}

function isError({ severity }: Problem): boolean {
  return severity === 'error'
}

function Issues({ problems }: { readonly problems: readonly Problem[] }) {
  const say = useSay('email')
  return problems.map((problem) => {
    const { line, detail } = problem.params ?? {}
    return (
      <Text key={JSON.stringify(problem)} size="xs" c="red" mt={4} role="alert">
        {line !== undefined ? say('form.line', { line, message: detail }) : <ProblemText problem={problem} detail="line" />}
      </Text>
    )
  })
}
