import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Say } from '../engine/activity/define.ts'

/** Sentences by `namespace:path`, or by a path in an activity's own words when its type is given. */
export function useSay(activityType?: string): Say {
  const { t } = useTranslation()
  return useMemo(() => {
    const namespace = activityType === undefined ? {} : { ns: `activity.${activityType}` }
    return (key, params) => String(t(key, { ...namespace, ...params }))
  }, [t, activityType])
}
