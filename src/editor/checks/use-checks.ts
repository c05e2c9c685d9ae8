import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { catalogue } from '../../activities/index.ts'
import { useDesk, useLive } from '../../desk/use-desk.tsx'
import type { Surroundings } from '../../engine/activity/context.ts'
import type { Campaign } from '../../engine/campaign/schema.ts'
import type { DataModel } from '../../engine/query/model.ts'
import { sayWith } from '../../words/index.ts'
import { type Checks, checksOf } from './checks.ts'
import { sameFlow } from './same-flow.ts'

/**
 * Problems, shapes and summaries of a campaign. They follow an edit in a rendering of their own, so that typing never waits
 * for them, and they do not follow a move at all.
 */
export function useChecks(id: string, campaign: Campaign, model: DataModel): Checks {
  const { i18n } = useTranslation()
  const flow = useDeferredValue(useFlow(campaign))
  const surroundings = useSurroundings(id)
  return useMemo(
    () => checksOf(flow, model, catalogue, (type) => sayWith(i18n, type), surroundings),
    [flow, model, i18n, i18n.language, surroundings],
  )
}

function useSurroundings(id: string): Surroundings {
  const checkTemplate = useTemplateCheck()
  const { value: savedElsewhere } = useLive((desk) => desk.campaigns.savedElsewhere(id), [id])
  return useMemo(
    () => ({ ...(checkTemplate ? { checkTemplate } : {}), ...(savedElsewhere ? { savedElsewhere } : {}) }),
    [checkTemplate, savedElsewhere],
  )
}

/** Undefined until the reader of templates is there; the other checks do not wait for it. */
function useTemplateCheck(): Surroundings['checkTemplate'] {
  const desk = useDesk()
  const [check, setCheck] = useState<Surroundings['checkTemplate']>()
  useEffect(() => {
    let wanted = true
    desk.outbox.templateCheck().then(
      (found) => wanted && setCheck(() => found),
      () => wanted && setCheck(undefined),
    )
    return () => {
      wanted = false
    }
  }, [desk])
  return check
}

/** The same campaign value for as long as only positions change. */
function useFlow(campaign: Campaign): Campaign {
  const last = useRef(campaign)
  if (!sameFlow(last.current, campaign)) last.current = campaign
  return last.current
}
