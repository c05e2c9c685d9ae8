import { Button, Loader, Stack, Text } from '@mantine/core'
import { Component, createElement, type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { type ActivityForm, loadForm } from '../../activities/screens.ts'
import type { Step } from '../../engine/campaign/schema.ts'
import { useEditing } from '../editing.tsx'
import { useShown } from '../shown.tsx'
import { formSettings } from './form-settings.ts'

/** The form of a step's activity, its code fetched when a step of the type is first opened. */
export function StepForm({ step }: { readonly step: Step }) {
  const { t } = useTranslation('editor')
  const { commands } = useEditing()
  const { readOnly } = useShown()
  const Form = useForm(step.type)
  const activity = catalogue.get(step.type)
  if (!activity) return <Text c="dimmed">{t('form.unknown', { type: step.type })}</Text>
  if (Form === 'loading') return <Loader size="sm" aria-label={t('form.loading')} />
  if (!Form) return <Text c="dimmed">{t('form.none')}</Text>
  const reset = () => commands.change(step.id, { settings: formSettings(activity, {}), version: activity.version }, 'reset')
  return (
    <FormGuard
      key={step.type}
      fallback={
        <Stack gap="xs" align="flex-start">
          <Text>{t('form.broken')}</Text>
          {!readOnly && (
            <Button variant="default" onClick={reset}>
              {t('form.reset')}
            </Button>
          )}
        </Stack>
      }
    >
      <Filled step={step} Form={Form} />
    </FormGuard>
  )
}

function Filled({ step, Form }: { readonly step: Step; readonly Form: ActivityForm }) {
  const { commands } = useEditing()
  const { campaign, checks, words, readOnly } = useShown()
  const activity = catalogue.get(step.type)
  const settings = useMemo(() => activity && formSettings(activity, step.settings), [activity, step.settings])
  const stepNames = useMemo(() => Object.fromEntries(campaign.steps.map(({ id }) => [id, words.step(id)])), [campaign.steps, words])
  const change = useCallback(
    (next: Readonly<Record<string, unknown>>) => commands.change(step.id, { settings: { ...next } }, 'settings'),
    [commands, step.id],
  )
  const context = checks.contexts.get(step.id)
  if (!settings || !context) return null
  const props = { settings, onChange: change, context, stepNames, problems: checks.byStep.get(step.id) ?? [], readOnly }
  // The settings' type is sealed inside the activity whose form this is.
  return createElement(Form, props as never)
}

function useForm(type: string): ActivityForm | 'loading' | undefined {
  const [loaded, setLoaded] = useState<{ readonly type: string; readonly form: ActivityForm | undefined }>()
  useEffect(() => {
    let gone = false
    void loadForm(type).then((form) => !gone && setLoaded({ type, form }))
    return () => {
      gone = true
    }
  }, [type])
  return loaded?.type === type ? loaded.form : 'loading'
}

/** A form that cannot draw hand-written settings must not take the canvas with it. */
class FormGuard extends Component<{ readonly children: ReactNode; readonly fallback: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false }
  static getDerivedStateFromError() {
    return { broken: true }
  }
  override render() {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
