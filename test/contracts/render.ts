import { describe, expect, it } from 'vitest'
import type { Render, RenderTemplate } from '../../src/engine/ports/render.ts'

const template = (changes: Partial<RenderTemplate>): RenderTemplate => ({ subject: '', text: '', html: '', ...changes })

/** What every implementation of Render must do. */
export function renderContract(name: string, make: () => Render): void {
  describe(`render: ${name}`, () => {
    const render = make()
    const one = async (changes: Partial<RenderTemplate>, row: Parameters<Render['render']>[1][number]) => {
      const [result] = await render.render(template(changes), [row])
      return result
    }

    it('[A-CHN] fills a message per row, in order', async () => {
      const rows = [{ first_name: 'Ada' }, { first_name: 'Grace' }]
      const messages = await render.render(template({ subject: 'Dear {{ profile.first_name }}' }), rows)
      expect(messages).toMatchObject([{ subject: 'Dear Ada' }, { subject: 'Dear Grace' }])
    })

    it('[A-CHN] escapes values in html and in html only', async () => {
      const content = '{{ profile.name }}'
      expect(await one({ subject: content, text: content, html: `<p>${content}</p>` }, { name: '<b>&"' })).toEqual({
        subject: '<b>&"',
        text: '<b>&"',
        html: '<p>&lt;b&gt;&amp;&#34;</p>',
      })
    })

    it('[A-CHN] reads columns over links', async () => {
      expect(
        await one(
          { text: '{{ profile.city.name }}, {{ profile.city.country.name }}' },
          { 'city.name': 'Lyon', 'city.country.name': 'France' },
        ),
      ).toMatchObject({
        text: 'Lyon, France',
      })
    })

    it('[A-CHN] leaves an empty value empty and takes a default', async () => {
      const text = '[{{ profile.name }}] {{ profile.name | default: "friend" }}{% if profile.name %} !{% endif %}'
      expect(await one({ text }, { name: null })).toMatchObject({ text: '[] friend' })
    })

    it('[A-CHN] keeps a subject on one line', async () => {
      expect(await one({ subject: 'Hello {{ profile.name }}' }, { name: 'Ada\r\nBcc: all@example.org' })).toMatchObject({
        subject: 'Hello Ada Bcc: all@example.org',
      })
    })

    it('[A-CHN] a row that breaks the template fails alone', async () => {
      const results = await render.render(template({ text: '{% for i in (1..profile.n) %}{{ i }}{% endfor %}' }), [
        { n: 2 },
        { n: 100_000_000 },
        { n: 3 },
      ])
      expect(results[0]).toMatchObject({ text: '12' })
      expect(results[1]).toHaveProperty('failed')
      expect(results[2]).toMatchObject({ text: '123' })
    })

    it('[A-CHN] tells the part and the line of what is wrong', () => {
      const { issues } = render.check(
        template({ subject: 'fine', text: 'one\ntwo {% if profile.a %}', html: '\n\n{{ profile.a | shout }}' }),
      )
      expect(issues).toMatchObject([
        { part: 'text', line: 2 },
        { part: 'html', line: 3 },
      ])
      for (const issue of issues) expect(issue.message).not.toMatch(/line:/)
    })

    it('[A-CHN] lists the columns that are read, wherever they stand', () => {
      const { columns, issues } = render.check(
        template({
          subject: '{{ profile.first_name }}',
          text: '{% if profile.score > 3 %}{% assign a = profile.city.name %}{{ a }}{% endif %}',
          html: '{{ profile["last_name"] | upcase }}{% for i in (1..3) %}{{ i }}{% endfor %}',
        }),
      )
      expect(issues).toEqual([])
      expect(columns).toEqual(['city.name', 'first_name', 'last_name', 'score'])
    })

    it('[A-CHN] refuses what cannot be known before: other variables, the whole profile, computed columns', () => {
      const messages = (text: string) => render.check(template({ text })).issues.map(({ line }) => line)
      expect(messages('{{ name }}')).toEqual([1])
      expect(messages('\n{{ profile }}')).toEqual([2])
      expect(messages('{% assign c = "email" %}\n{{ profile[c] }}')).toEqual([2])
    })

    it('[A-CHN] reads no files and reaches nothing outside the row', async () => {
      for (const tag of ['include "x"', 'render "x"', 'layout "x"']) {
        expect(render.check(template({ text: `{% ${tag} %}` })).issues).toHaveLength(1)
        expect(await one({ text: `{% ${tag} %}` }, {})).toHaveProperty('failed')
      }
      const text = '{{ profile.constructor }}{{ profile.__proto__ }}{{ profile.name.constructor }}{{ profile.toString }}'
      expect(await one({ text }, { name: 'Ada' })).toMatchObject({ text: '' })
    })

    it('[A-CHN] renders thousands of messages in one call, in order', async () => {
      const rows = Array.from({ length: 2_000 }, (_, n) => ({ first_name: `Name ${n}`, 'city.name': 'Lyon' }))
      const results = await render.render(
        template({
          subject: 'Hello {{ profile.first_name }}',
          text: 'Dear {{ profile.first_name | upcase }} of {{ profile.city.name }}',
          html: '<p>Dear {{ profile.first_name }}</p>{% if profile.city.name == "Lyon" %}<p>Bonjour</p>{% endif %}',
        }),
        rows,
      )
      expect(results.map((each) => 'subject' in each && each.subject)).toEqual(rows.map(({ first_name }) => `Hello ${first_name}`))
    })
  })
}
