import { defineConfig } from 'vite'

// The command line as one program for Node: everything in it but native DuckDB, so that it starts fast.
export default defineConfig({
  publicDir: false,
  logLevel: 'error',
  ssr: { noExternal: true, external: ['@duckdb/node-api'] },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist-cli',
    emptyOutDir: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: 'parts/[name]-[hash].js' } },
  },
})
