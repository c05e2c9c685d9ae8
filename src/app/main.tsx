import '@mantine/core/styles.css'
import '@mantine/dates/styles.css'
import '@mantine/notifications/styles.css'
import './global.css'
import { createRoot } from 'react-dom/client'
import { createWords } from '../words/index.ts'
import { App } from './App.tsx'
import { openDesk } from './open-desk.ts'
import { readPreferences } from './preferences.ts'
import { setSchemaLanguage } from './schema-language.ts'
import { showTrouble } from './shell/show-trouble.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

const { desk, setting } = openDesk(showTrouble)
const preferences = await readPreferences(setting, navigator.languages)
setSchemaLanguage(preferences.language)
createRoot(root).render(<App desk={desk} words={createWords(preferences.language)} preferences={preferences} />)
