import { expect, test } from 'vitest'
import { profilePaths } from '../../engine/message/profile.ts'
import { liquidRender } from './liquid-render.ts'

const templates = [
  '{{ profile.first_name }} {{- profile.city.name -}}',
  '{{ profile["first_name"] }}',
  "{{ profile['city']['name'] }} {{ profile.city[ 'name' ] }}",
  '{{ profile.first_name | append: "profile.last_name" }}',
  `{{ 'it"s' | append: profile.last_name }} it's {{ profile.email }}`,
  '{{ "a}}" | append: profile.last_name }}',
  '{% if profile.a == profile.b or profile.c contains "x" %}{{ profile.d }}{% endif %}',
  '{% raw %}{{ profile.a }}{% endraw %}{{ profile.b }}{%- comment -%}{{ profile.c }}{%- endcomment -%}',
  '{% liquid\n assign name = profile.first_name\n echo name\n%}',
  '{{ profile.first-name }}',
  '{% for x in profile.a %}{{ x }}{% endfor %}{% case profile.b %}{% when profile.c %}{% endcase %}',
  'profile.plain {{ "profile.text" }}',
]

test.each(templates)('[A-CHN] what the engine fetches for %s is what Liquid reads', (text) => {
  const template = { subject: '', text, html: '' }
  const { columns, issues } = liquidRender().check(template)
  expect(issues).toEqual([])
  expect(
    profilePaths(template)
      .map(({ path }) => path)
      .toSorted(),
  ).toEqual(columns)
})
