import type { CheckContext } from '../../engine/activity/context.ts'
import type { Problem } from '../../engine/campaign/problem.ts'
import { profileField, profilePaths } from '../../engine/message/profile.ts'
import type { RenderIssue } from '../../engine/ports/render.ts'
import { columnOfField, type FieldStart, fieldProblems } from '../../engine/query/find-field.ts'
import { consentOf, type Settings } from './settings.ts'

export function problems(settings: Settings, context: CheckContext): readonly Problem[] {
  return [...contentProblems(settings), ...templateProblems(settings, context), ...personProblems(settings, context)]
}

function contentProblems(settings: Settings): readonly Problem[] {
  const found: Problem[] = []
  if (settings.subject.trim() === '') found.push(error('email_no_subject', 'subject'))
  if (settings.text.trim() === '' && settings.html.trim() === '') found.push(error('email_no_content', 'text'))
  if (!/^[^\s@,;<>"()]+@[^\s@,;<>"()]+\.[^\s@.,;<>"()]+$/.test(settings.sender.address)) {
    found.push(
      error(settings.sender.address === '' ? 'email_no_sender' : 'email_sender_invalid', 'sender.address', {
        address: settings.sender.address,
      }),
    )
  }
  return found
}

function templateProblems(settings: Settings, context: CheckContext): readonly Problem[] {
  const issues = context.checkTemplate?.(settings).issues ?? []
  return issues.map(({ part, line, message }: RenderIssue) => error('email_template_invalid', part, { line, detail: message }))
}

/** What is read of the people: only known where it is known who comes in. */
function personProblems(settings: Settings, context: CheckContext): readonly Problem[] {
  const shape = context.inlets.in?.[0]?.shape
  if (!shape) return []
  const start: FieldStart = { table: shape.dimension, gathered: shape.columns }
  const address =
    settings.address.column === ''
      ? [error('email_no_address', 'address')]
      : fieldProblems(context.model, start, settings.address, 'address')
  const gathered = { dimension: shape.dimension, gathered: shape.columns }
  const unknown = profilePaths(settings)
    .filter(({ path }) => !profileField(context.model, gathered, path))
    .map(({ path, part }) => error('email_unknown_column', part, { column: path, table: shape.dimension }))
  return [...address, ...unknown, ...consentProblems(settings, context, start)]
}

function consentProblems(settings: Settings, context: CheckContext, start: FieldStart): readonly Problem[] {
  const consent = consentOf(settings)
  if (!consent) return settings.category === 'marketing' ? [{ code: 'email_without_consent', severity: 'warning', field: 'consent' }] : []
  const column = columnOfField(context.model, start, consent.field)
  if (!column) return fieldProblems(context.model, start, consent.field, 'consent.field')
  return column.type !== 'boolean' && consent.values.length === 0
    ? [error('email_consent_values', 'consent.values', { column: column.name })]
    : []
}

function error(code: string, field: string, params: Readonly<Record<string, string | number>> = {}): Problem {
  return { code, severity: 'error', field, params }
}
