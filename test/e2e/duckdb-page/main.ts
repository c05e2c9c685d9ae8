import type { Answer, Call, Told } from './protocol.ts'

declare global {
  interface Window {
    duck: {
      call(target: Call['target'], method: string, args: readonly unknown[], id: number): Promise<Answer>
      cancel(id: number): void
      /** Milliseconds of every task above 50 of the main thread. */
      readonly longTasks: number[]
      readonly phases: string[]
    }
    /** Set by the test: hears of everything that was acknowledged. */
    acknowledge?(done: unknown): void
  }
}

const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
const waiting = new Map<number, (answer: Answer) => void>()
const longTasks: number[] = []
const phases: string[] = []
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) longTasks.push(Math.round(entry.duration))
}).observe({ entryTypes: ['longtask'] })

worker.addEventListener('message', ({ data }: MessageEvent<{ id: number; answer: Answer } | Told>) => {
  if ('done' in data) window.acknowledge?.(data.done)
  else if ('phase' in data) phases.push(data.phase)
  else {
    waiting.get(data.id)?.(data.answer)
    waiting.delete(data.id)
  }
})

window.duck = {
  longTasks,
  phases,
  call(target, method, args, id) {
    const input = document.querySelector<HTMLInputElement>('#file')
    const file = input?.files?.[0]
    return new Promise((resolve) => {
      waiting.set(id, resolve)
      worker.postMessage({ id, target, method, args, file } satisfies Call)
    })
  },
  cancel: (id) => worker.postMessage({ cancel: id }),
}
