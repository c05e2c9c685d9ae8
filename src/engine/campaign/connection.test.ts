import { expect, test } from 'vitest'
import { drawn, littleCatalogue } from '../../../test/support/little-catalogue.ts'
import { connectionProblem } from './connection.ts'
import { transitionSchema } from './schema.ts'

function code(steps: string, transitions: string, from: string, to: string, outlet = 'next') {
  return connectionProblem(drawn(steps, transitions), littleCatalogue, transitionSchema.parse({ from, to, outlet }))?.code
}

test('[W1] a connection that would close a cycle is refused', () => {
  expect(code('a:merge b:filter c:filter', 'a>b b>c', 'c', 'a')).toBe('connection_cycle')
  expect(code('a:merge', '', 'a', 'a')).toBe('connection_cycle')
  expect(code('a:source b:filter c:filter', 'a>b', 'b', 'c')).toBeUndefined()
})

test('[W2] a second edge into a single inlet asks for a Combine, from a used outlet for a Fork', () => {
  expect(code('a:source b:source c:filter', 'a>c', 'b', 'c')).toBe('inlet_crowded')
  expect(code('a:source b:source c:merge', 'a>c', 'b', 'c')).toBeUndefined()
  expect(code('a:source b:filter c:filter', 'a>b', 'a', 'c')).toBe('outlet_crowded')
  expect(code('a:source b:filter c:filter', 'a>b', 'a', 'c', 'empty')).toBeUndefined()
  expect(code('a:fan b:filter c:filter', 'a>b', 'a', 'c')).toBeUndefined()
})

test('[W2] ends that are not there, and the same transition again', () => {
  expect(code('a:source b:filter', '', 'a', 'z')).toBe('transition_dangling')
  expect(code('a:source b:filter', '', 'a', 'b', 'nope')).toBe('outlet_unknown')
  expect(code('a:source b:merge', 'a>b', 'a', 'b')).toBe('transition_twice')
})
