import { Liquid, type StaticAnalysis, type Template } from 'liquidjs'
import type { Render, RenderIssue, RenderTemplate } from '../../engine/ports/render.ts'
import type { Cell } from '../../engine/query/row-set.ts'
import { profileOf } from './profile-of.ts'

type Part = RenderIssue['part']
const parts: readonly Part[] = ['subject', 'text', 'html']

/** No part may be longer than this, in characters. */
const parseLimit = 1_000_000
/** For one part of one message, so that a template cannot hold up a delivery. */
const limits = { templateLimit: 20_000, renderLimit: 250, memoryLimit: 2_000_000 }

/** Tags that would read other files; there are none. */
const withoutFiles = ['include', 'render', 'layout', 'block']

/** Render by LiquidJS. Templates see `profile` and nothing else. */
export function liquidRender(): Render {
  const plain = engine(false)
  const escaping = engine(true)
  const of = (part: Part) => (part === 'html' ? escaping : plain)
  return {
    check: (template) => check(template, of),
    render: async (template, rows) => {
      const compiled = compile(template, of)
      return rows.map((row) => ('failed' in compiled ? compiled : renderRow(compiled, row, of)))
    },
  }
}

function engine(escapes: boolean): Liquid {
  const liquid = new Liquid({
    ownPropertyOnly: true,
    strictFilters: true,
    relativeReference: false,
    dynamicPartials: false,
    templates: {},
    timezoneOffset: 0,
    parseLimit,
    ...(escapes ? { outputEscape: 'escape' } : {}),
  })
  for (const tag of withoutFiles) {
    liquid.registerTag(tag, {
      parse() {
        throw new Error(`the tag "${tag}" is not available: a message is one template`)
      },
      *render() {},
    })
  }
  return liquid
}

function check(template: RenderTemplate, of: (part: Part) => Liquid): ReturnType<Render['check']> {
  const issues: RenderIssue[] = []
  const columns = new Set<string>()
  for (const part of parts) {
    try {
      const liquid = of(part)
      const analysis = liquid.analyzeSync(liquid.parse(template[part]), { partials: false })
      issues.push(...readIssues(part, analysis, columns))
    } catch (cause) {
      issues.push({ part, line: lineOf(cause), message: messageOf(cause) })
    }
  }
  return { issues, columns: [...columns].sort() }
}

/** Collects what is read of `profile`; anything else that the template expects from outside is an issue. */
function readIssues(part: Part, analysis: StaticAnalysis, columns: Set<string>): readonly RenderIssue[] {
  const issues: RenderIssue[] = []
  for (const variable of Object.values(analysis.globals).flat()) {
    const [root, ...path] = variable.segments
    const line = variable.location.row
    if (root !== 'profile') {
      issues.push({ part, line, message: `undefined variable: ${String(root)}` })
    } else if (path.length === 0 || path.some((segment) => typeof segment !== 'string')) {
      issues.push({ part, line, message: 'name the column: profile.<column>' })
    } else {
      columns.add(path.join('.'))
    }
  }
  return issues
}

type Compiled = Readonly<Record<Part, Template[]>>

function compile(template: RenderTemplate, of: (part: Part) => Liquid): Compiled | { readonly failed: string } {
  try {
    return {
      subject: of('subject').parse(template.subject),
      text: of('text').parse(template.text),
      html: of('html').parse(template.html),
    }
  } catch (cause) {
    return { failed: messageOf(cause) }
  }
}

function renderRow(
  compiled: Compiled,
  row: Readonly<Record<string, Cell>>,
  of: (part: Part) => Liquid,
): RenderTemplate | { readonly failed: string } {
  try {
    const scope = { profile: profileOf(row) }
    const text = (part: Part) => String(of(part).renderSync(compiled[part], scope, limits))
    // A line break in a subject would start a new header of the message.
    return { subject: text('subject').replace(/\s+/g, ' ').trim(), text: text('text'), html: text('html') }
  } catch (cause) {
    return { failed: messageOf(cause) }
  }
}

function lineOf(cause: unknown): number {
  const match = cause instanceof Error ? /, line:(\d+)/.exec(cause.message) : null
  return match ? Number(match[1]) : 1
}

function messageOf(cause: unknown): string {
  return cause instanceof Error ? cause.message.replace(/, (?:file:[^,]*, )?line:\d+(?:, col:\d+)?/, '') : String(cause)
}
