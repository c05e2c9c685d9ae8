import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { localUser } from '../desk/local-user.ts'
import type { LogLine } from '../engine/run/state.ts'
import { useFormat } from '../ui/use-format.ts'

/** What a line says, in the person's language. */
export function useLogWords(): (line: LogLine) => string {
  const { t, i18n } = useTranslation('log')
  const format = useFormat()
  return useMemo(
    () => (line) => {
      const zone = typeof line.params.zone === 'string' ? line.params.zone : undefined
      const filled = Object.entries(line.params).map(([name, value]) => {
        if (name === 'by' && value === localUser) return [name, t('you')]
        if (name === 'until' && typeof value === 'number') return [name, format.dateTime(value, zone)]
        return [name, value]
      })
      const params = Object.fromEntries(filled)
      return i18n.exists(`log:${line.code}`, params) ? String(t(line.code, params)) : line.code
    },
    [t, i18n, format],
  )
}
