import { expect, test } from 'vitest'
import { broughtIntoView } from './views.ts'

const pane = { width: 800, height: 600 }
const at = (x: number, y: number, width = 224) => ({ position: { x, y }, width, height: 72 })

test('a step that is in view leaves the view as it is', () => {
  const view = { x: 0, y: 0, zoom: 1 }
  expect(broughtIntoView(view, at(100, 100), pane)).toBe(view)
})

test('a step that was put out of sight comes wholly into view, with the button behind it, by the shortest way', () => {
  expect(broughtIntoView({ x: 0, y: 0, zoom: 1 }, at(700, 100), pane)).toEqual({ x: -172, y: 0, zoom: 1 })
  expect(broughtIntoView({ x: 0, y: 0, zoom: 1 }, at(-50, 590), pane)).toEqual({ x: 66, y: -86, zoom: 1 })
  expect(broughtIntoView({ x: 100, y: 0, zoom: 0.5 }, at(1200, 100), pane)).toEqual({ x: 40, y: 0, zoom: 0.5 })
})

test('a step that is larger than the pane moves nothing', () => {
  const view = { x: 0, y: 0, zoom: 2 }
  expect(broughtIntoView(view, at(700, 100, 500), pane)).toBe(view)
})
