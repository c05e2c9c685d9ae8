import '@mantine/core/styles.css'
import '../../../src/app/global.css'
import { MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import { I18nextProvider } from 'react-i18next'
import { BrowserRouter } from 'react-router'
import { cssVariables, theme } from '../../../src/app/theme.ts'
import { DeskProvider } from '../../../src/desk/use-desk.tsx'
import { CampaignEditor } from '../../../src/editor/CampaignEditor.tsx'
import { createWords } from '../../../src/words/index.ts'
import { BareFlow } from './BareFlow.tsx'
import { createMemoryDesk } from './memory-desk.ts'
import { emptyCampaign, sampleCampaign, stressCampaign } from './sample-campaigns.ts'
import { sampleRun } from './sample-run.ts'

// The editor alone, over a desk in memory. ?lang=fr ?scheme=dark ?steps=500 ?empty ?run=run1
// ?bare (React Flow's own nodes instead) ?view=x,y,zoom (what is seen of them).
const query = new URLSearchParams(window.location.search)
const steps = Number(query.get('steps') ?? 0)
const language = query.get('lang') === 'fr' ? 'fr' : 'en'
const scheme = query.get('scheme') === 'dark' ? 'dark' : 'light'
const campaign = query.has('empty') ? emptyCampaign : steps > 0 ? stressCampaign(steps) : sampleCampaign
const desk = createMemoryDesk(campaign, sampleRun)
Object.assign(window, { desk })
const [x = 0, y = 0, zoom = 1] = (query.get('view') ?? '').split(',').filter(Boolean).map(Number)
if (query.has('run')) await desk.campaigns.publish('sample')

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
document.documentElement.lang = language
createRoot(root).render(
  <I18nextProvider i18n={createWords(language)}>
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <DeskProvider desk={desk}>
        <BrowserRouter>
          {query.has('bare') ? <BareFlow campaign={campaign} view={{ x, y, zoom }} /> : <CampaignEditor campaignId="sample" />}
        </BrowserRouter>
      </DeskProvider>
    </MantineProvider>
  </I18nextProvider>,
)
