import { type LayoutInput, layoutSteps } from './layout.ts'

// A large campaign is laid out here, so that the page does not stand still meanwhile.
self.addEventListener('message', ({ data }: MessageEvent<LayoutInput>) => self.postMessage([...layoutSteps(data)]))
