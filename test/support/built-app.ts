import type { TestProject } from 'vitest/node'
import { ensureBuilt } from '../../tools/setup/build.mjs'
import { ensureChromium } from '../../tools/setup/chromium.mjs'

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the built app, served as `npm start` serves it. */
    app: string
    chromium: string
  }
}

/** Builds and serves the app once for all browser tests. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  ensureBuilt(process.cwd())
  const { serve } = await import('../../tools/serve.mjs')
  const server = await serve({ root: `${process.cwd()}/dist`, port: 0 })
  project.provide('app', server.url)
  project.provide('chromium', ensureChromium())
  return () => server.close()
}
