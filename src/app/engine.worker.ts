import { composeEngine } from './compose.ts'
import { engineName } from './names.ts'
import { failureOf } from './rpc/failure.ts'
import { serveEngine } from './rpc/server.ts'
import { broadcastWire } from './rpc/wire.ts'

// R18: one worker of all tabs holds the lock, owns the data engine and drives the runs. When its tab is closed the browser
// gives the lock to the next one, which takes the runs up where their journals are.

void navigator.locks.request(engineName, async () => {
  const server = serveEngine(broadcastWire(engineName), { owner: self.name, failure: failureOf })
  try {
    server.ready(await composeEngine((error) => server.trouble(error)))
  } catch (error) {
    const { code, params } = failureOf(error)
    server.failed(code === 'unexpected' ? 'engine_failed' : code, String(params.detail ?? ''))
  }
  await new Promise(() => {})
})
