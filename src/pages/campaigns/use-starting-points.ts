import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ShippedTemplate } from '../../desk/desk.ts'
import { useDesk, useLive } from '../../desk/use-desk.tsx'
import { type StartingPoint, startingPoints } from './starting-points.ts'

/** Undefined until the shipped templates were read. */
export function useStartingPoints(): { readonly points: readonly StartingPoint[] | undefined; readonly error: unknown } {
  const { i18n } = useTranslation()
  const desk = useDesk()
  const own = useLive((to) => to.campaigns.templates, [])
  const [shipped, setShipped] = useState<readonly ShippedTemplate[]>()
  const [error, setError] = useState<unknown>()
  useEffect(() => {
    desk.campaigns.shipped().then(setShipped, setError)
  }, [desk])
  const points = useMemo(
    () => (shipped && own.ready ? startingPoints(shipped, own.value ?? [], i18n.language) : undefined),
    [shipped, own.ready, own.value, i18n.language],
  )
  return { points, error: error ?? own.error }
}
