import type { ComponentType } from 'react'
import type { FormProps } from '../parts/form-props.ts'

// What the screens show of an activity, found by glob beside its `activity.ts`.

export type ActivityForm = ComponentType<FormProps<never>>
export type ActivityIcon = ComponentType<{ readonly size?: number; readonly stroke?: number }>

const forms = import.meta.glob<ActivityForm>('./*/form.tsx', { import: 'Form' })
const icons = import.meta.glob<ActivityIcon>('./*/icon.tsx', { eager: true, import: 'Icon' })
const docs = import.meta.glob<string>('./*/doc*.md', { query: '?raw', import: 'default' })

/** The form's code is fetched when a step of the type is first opened. */
export async function loadForm(type: string): Promise<ActivityForm | undefined> {
  return forms[`./${type}/form.tsx`]?.()
}

export function iconOf(type: string): ActivityIcon | undefined {
  return icons[`./${type}/icon.tsx`]
}

/** The help page as Markdown, in English when the language has none. */
export async function loadHelp(type: string, language: string): Promise<string | undefined> {
  const file = docs[`./${type}/doc.${language}.md`] ?? docs[`./${type}/doc.md`]
  return file?.()
}
