import { useEffect, useState } from 'react'
import { DeskError } from '../../desk/desk.ts'
import { useDesk } from '../../desk/use-desk.tsx'
import type { RenderTemplate } from '../../engine/ports/render.ts'

export type PreviewState =
  | { readonly state: 'waiting' }
  | { readonly state: 'shown'; readonly message: RenderTemplate }
  | { readonly state: 'failed'; readonly detail: string }
  | { readonly state: 'nobody' }
  | { readonly state: 'unavailable' }

const pauseMs = 300

/** The message of the n-th person, a moment after the last edit. */
export function useMessagePreview({ subject, text, html }: RenderTemplate, dimension: string, n: number): PreviewState {
  const desk = useDesk()
  const [shown, setShown] = useState<PreviewState>({ state: 'waiting' })
  useEffect(() => {
    let wanted = true
    if (dimension === '') return setShown({ state: 'nobody' })
    const timer = setTimeout(() => {
      desk.outbox
        .preview({ subject, text, html }, dimension, n)
        .then(({ rendered }): PreviewState => {
          return 'failed' in rendered ? { state: 'failed', detail: rendered.failed } : { state: 'shown', message: rendered }
        })
        .catch((error: unknown): PreviewState => {
          return { state: error instanceof DeskError && error.code === 'preview_nobody' ? 'nobody' : 'unavailable' }
        })
        .then((state) => wanted && setShown(state))
    }, pauseMs)
    return () => {
      wanted = false
      clearTimeout(timer)
    }
  }, [desk, subject, text, html, dimension, n])
  return shown
}
