import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { contentSecurityPolicy } from './tools/content-security-policy.mjs'

/** The built page carries its own policy, wherever it is served from. While developing, Vite needs inline scripts. */
const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: () => [
    { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy }, injectTo: 'head-prepend' },
  ],
}

// DuckDB's worker and wasm are plain assets of the build: nothing is fetched from elsewhere (D5).
export default defineConfig({
  plugins: [react(), policy],
  worker: { format: 'es' },
  optimizeDeps: { exclude: ['@duckdb/duckdb-wasm'], include: ['apache-arrow', 'kysely', 'dexie'] },
  // `light-dark()` must stay as it is written: what would stand in for it does not follow the chosen colour scheme.
  build: { target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'], chunkSizeWarningLimit: 2500 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: ['**/*.e2e.test.ts', '**/*.long.test.ts', 'node_modules/**'],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'screen',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['test/support/screen.ts'],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          // After all others, alone: a browser that has to share two cores shows nothing but that.
          sequence: { groupOrder: 1 },
          environment: 'node',
          include: ['test/**/*.e2e.test.ts'],
          globalSetup: ['test/support/built-app.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
})
