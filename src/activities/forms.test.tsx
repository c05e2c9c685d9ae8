import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { type ComponentType, useState } from 'react'
import { I18nextProvider } from 'react-i18next'
import { describe, expect, it } from 'vitest'
import { checkContext, shop } from '../../test/support/activity-contexts.ts'
import { createFakeDesk } from '../../test/support/fake-desk.ts'
import { DeskProvider } from '../desk/use-desk.tsx'
import type { FormProps } from '../parts/form-props.ts'
import { createWords, type Language, languages } from '../words/index.ts'
import { catalogue } from './index.ts'
import { loadForm } from './screens.ts'

// What holds for the form of every activity, with its initial settings and with its example.

const examples = import.meta.glob<Record<string, unknown>>('./*/examples/v1.json', { eager: true, import: 'default' })
const types = [...catalogue.keys()]

async function show(type: string, settings: unknown, language: Language, readOnly: boolean) {
  const Form = (await loadForm(type)) as ComponentType<FormProps<unknown>> | undefined
  if (!Form) throw new Error(`${type} has no form`)
  const edits: unknown[] = []
  const activity = catalogue.get(type)
  function Held() {
    const [held, setHeld] = useState(settings)
    const onChange = (next: unknown) => {
      edits.push(next)
      setHeld(next)
    }
    const problems = activity?.problems(held, checkContext()) ?? []
    const common = { context: checkContext(), stepNames: { build: 'Build' }, problems, readOnly }
    return Form ? <Form settings={held} onChange={onChange} {...common} /> : null
  }
  const { container } = render(
    <I18nextProvider i18n={createWords(language)}>
      <MantineProvider env="test">
        <DeskProvider desk={createFakeDesk({ model: shop })}>
          <Held />
        </DeskProvider>
      </MantineProvider>
    </I18nextProvider>,
  )
  await waitFor(() => expect(container.querySelector('input, textarea, select')).toBeTruthy())
  return { container, edits }
}

/** Clicks every switch and takes every choice that is on the page at the start. */
function switchEverything(container: HTMLElement): void {
  for (const control of container.querySelectorAll<HTMLInputElement>('input[type=checkbox], input[type=radio]')) {
    if (control.isConnected) fireEvent.click(control)
  }
  const choices = [...container.querySelectorAll('select')].flatMap((select) => [...select.options].map(({ value }) => ({ select, value })))
  for (const { select, value } of choices) if (select.isConnected) fireEvent.change(select, { target: { value } })
}

describe.each(types)('form of %s', (type) => {
  const activity = catalogue.get(type)
  const given = [activity?.initial, activity?.schema.parse(examples[`./${type}/examples/v1.json`])]

  it('[W3] names every control, in both languages', async () => {
    for (const language of languages) {
      for (const settings of given) {
        await show(type, settings, language, false)
        for (const role of ['textbox', 'combobox', 'button', 'radio', 'checkbox', 'switch', 'spinbutton'] as const) {
          // Folded parts count too; what is taken out of the accessibility tree by name (the arrows of a number field) does not.
          const nameless = screen
            .queryAllByRole(role, { name: /^\s*$/, hidden: true })
            .filter((control) => !control.closest('[aria-hidden=true]'))
          expect(nameless.map((control) => control.outerHTML)).toEqual([])
        }
        expect(document.body.textContent).not.toMatch(/\bform\.\w+|\brule\.\w+\./)
        cleanup()
      }
    }
  })

  it('[W3] lets nothing be changed when it may only be read', async () => {
    const { container } = await show(type, given[1], 'en', true)
    // The preview of a message may be leafed through.
    const preview = /person|preview/i
    const enabled = [...container.querySelectorAll('input, textarea, select')].filter(
      (control) =>
        !control.hasAttribute('disabled') &&
        !preview.test(control.getAttribute('aria-label') ?? '') &&
        !/mantine-SegmentedControl/.test(control.className),
    )
    expect(enabled.map((control) => control.outerHTML)).toEqual([])
  })

  it('[W3] gives settings that fit the schema at every switch and choice', async () => {
    const { container, edits } = await show(type, given[1], 'en', false)
    switchEverything(container)
    for (const settings of edits) expect(activity?.misfits(settings)).toEqual([])
    expect(edits.length > 0 || type === 'end' || type === 'fork').toBe(true)
  })
})
