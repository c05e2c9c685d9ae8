import { describe, expect, it } from 'vitest'
import { parseMarkdown, parseSpans } from './parse-markdown.ts'

describe('help pages', () => {
  it('are split into headings, paragraphs, lists, tables and code', () => {
    const page = [
      '# Split',
      '',
      'Cuts a population',
      'in parts.',
      '',
      '- one',
      '  more',
      '- two',
      '',
      '| a | b |',
      '|---|---|',
      '| 1 | x \\| y |',
      '',
      '```',
      '<b>',
      '```',
    ]
    expect(parseMarkdown(page.join('\n'))).toEqual([
      { kind: 'heading', level: 1, text: 'Split' },
      { kind: 'paragraph', text: 'Cuts a population in parts.' },
      { kind: 'list', ordered: false, items: ['one more', 'two'] },
      { kind: 'table', head: ['a', 'b'], rows: [['1', 'x | y']] },
      { kind: 'code', text: '<b>' },
    ])
  })

  it('have code, strong and emphasis in a line, and links as their text', () => {
    expect(parseSpans('Use `in`, **never** *out*, see [this](http://x)')).toEqual([
      { kind: 'text', text: 'Use ' },
      { kind: 'code', text: 'in' },
      { kind: 'text', text: ', ' },
      { kind: 'strong', text: 'never' },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', text: 'out' },
      { kind: 'text', text: ', see this' },
    ])
  })
})
