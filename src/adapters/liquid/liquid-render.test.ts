import { renderContract } from '../../../test/contracts/render.ts'
import { liquidRender } from './liquid-render.ts'

renderContract('liquid', liquidRender)
