import type { Point } from '../edits/place.ts'
import { type LayoutInput, layoutSteps } from './layout.ts'

/** Above this number of steps the layout is computed in a worker. */
const large = 200

/** @throws when the worker cannot compute it */
export async function requestLayout(input: LayoutInput): Promise<ReadonlyMap<string, Point>> {
  if (input.steps.length <= large) return layoutSteps(input)
  const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' })
  try {
    return await new Promise((resolve, reject) => {
      worker.addEventListener('message', ({ data }: MessageEvent<[string, Point][]>) => resolve(new Map(data)))
      worker.addEventListener('error', (event) => reject(new Error(event.message)))
      worker.postMessage(input)
    })
  } finally {
    worker.terminate()
  }
}
