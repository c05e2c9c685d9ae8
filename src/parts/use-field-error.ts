import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../engine/campaign/problem.ts'

/** The sentence to show at a field of a form: what is wrong with it or, with `below`, with anything inside it. */
export function useFieldError(problems: readonly Problem[]): (field: string, below?: boolean) => string | undefined {
  const { t } = useTranslation('problem')
  return useCallback(
    (field, below = false) => {
      const found = problems.find((problem) => problem.field === field || (below && problem.field?.startsWith(`${field}.`)))
      return found && String(t(`${found.code}.title`, { ...found.params, defaultValue: found.code }))
    },
    [problems, t],
  )
}
