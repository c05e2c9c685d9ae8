import i18next, { type i18n } from 'i18next'
import { catalogue } from '../activities/index.ts'
import type { Say, Words } from '../engine/activity/define.ts'

// All sentences of the product, in both languages. A file `en/<namespace>.ts` exports `words`; `fr/<namespace>.ts` has the
// same keys. A long namespace has further files, `<namespace>.<part>.ts`. An activity's words come from its own folder, as
// namespace `activity.<type>`.

const files = import.meta.glob<Words>('./*/*.ts', { eager: true, import: 'words' })

export const languages = ['en', 'fr'] as const
export type Language = (typeof languages)[number]

export function resources(): Record<Language, Record<string, Words>> {
  const all: Record<Language, Record<string, Words>> = { en: {}, fr: {} }
  for (const [path, words] of Object.entries(files)) {
    const [, language, file] = path.split('/') as [string, Language, string]
    const namespace = file.replace(/\..*$/, '')
    all[language][namespace] = { ...all[language][namespace], ...words }
  }
  for (const activity of catalogue.values()) {
    for (const language of languages) all[language][`activity.${activity.type}`] = activity.words[language]
  }
  return all
}

/** French has a plural of its own for whole millions, in the words of the other plural. */
function withMany<T extends Words>(words: T): T {
  const more = Object.entries(words).flatMap(([key, value]): [string, string | Words][] => {
    if (typeof value !== 'string') return [[key, withMany(value)]]
    return key.endsWith('_other') ? [[`${key.slice(0, -'_other'.length)}_many`, value]] : []
  })
  return { ...words, ...Object.fromEntries(more) }
}

/** Numbers in a sentence as the language writes them: 9,870 and 9 870. */
function grouped(value: unknown, _format?: string, language?: string): string {
  if (typeof value !== 'number') return String(value ?? '')
  const known = numbers.get(language) ?? new Intl.NumberFormat(language)
  numbers.set(language, known)
  return known.format(value)
}

/** Kept, for making one costs far more than using it. */
const numbers = new Map<string | undefined, Intl.NumberFormat>()

/** An i18next of its own, ready at once. Keys are `namespace:path.to.sentence`. */
export function createWords(language: Language): i18n {
  const instance = i18next.createInstance()
  const { en, fr } = resources()
  instance.init({
    lng: language,
    fallbackLng: 'en',
    resources: { en, fr: withMany(fr) },
    defaultNS: 'app',
    interpolation: { escapeValue: false, alwaysFormat: true, format: grouped },
    initAsync: false,
    showSupportNotice: false,
  })
  return instance
}

/** Sentences by `namespace:path`, or by a path in the words of the activity when a type is given. */
export function sayWith(instance: i18n, activityType?: string): Say {
  const namespace = activityType === undefined ? {} : { ns: `activity.${activityType}` }
  return (key, params) => instance.t(key, { ...namespace, ...params })
}
