import { z } from 'zod'

/** What does not fit a schema is said in the language of the screens. */
export function setSchemaLanguage(language: string): void {
  z.config(language === 'fr' ? z.locales.fr() : z.locales.en())
}
