import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import '../../../src/app/global.css'
import { createRoot } from 'react-dom/client'
import { App } from '../../../src/app/App.tsx'
import { createWords } from '../../../src/words/index.ts'
import { createFakeDesk } from '../../support/fake-desk.ts'
import { emptyWorkspace, sampleWorkspace } from '../../support/sample-workspace.ts'

// The whole app over a desk in memory. ?lang=fr ?scheme=dark ?empty ?campaigns=10000 ?log=100000
const query = new URLSearchParams(window.location.search)
const language = query.get('lang') === 'fr' ? 'fr' : 'en'
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light'
const workspace = query.has('empty')
  ? emptyWorkspace
  : sampleWorkspace({ campaigns: Number(query.get('campaigns') ?? 12), log: Number(query.get('log') ?? 0) })
const pause = () => new Promise<void>((done) => setTimeout(done, 400))
const desk = createFakeDesk({ ...workspace, settings: { ...workspace.settings, language, colorScheme: scheme } }, pause)

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
createRoot(root).render(<App desk={desk} words={createWords(language)} preferences={{ language, scheme, narrow: false }} />)
