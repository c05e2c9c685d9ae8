import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// Looks at the pages without an engine: `npx vite test/e2e/pages-page --port 5191`.
// biome-ignore lint/style/noDefaultExport: Vite reads the default export
export default defineConfig({
  plugins: [react()],
  build: { target: 'es2022', cssTarget: ['chrome123', 'firefox120', 'safari17.5'] },
  publicDir: '../../../public',
  cacheDir: '../../../node_modules/.vite-pages',
  server: { fs: { allow: ['../../..'] }, hmr: false },
  optimizeDeps: { include: ['react', 'react-dom/client', '@mantine/core', '@tabler/icons-react'] },
})
