import type { Cell } from '../query/row-set.ts'

export interface RenderTemplate {
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface RenderIssue {
  readonly part: 'subject' | 'text' | 'html'
  readonly line: number
  readonly message: string
}

/** Liquid, without any evaluation of code. Values are escaped in html, and in html only. */
export interface Render {
  /** Syntax problems, and what the template reads as `profile.<column>` or, over links, `profile.<link>.<column>`. */
  check(template: RenderTemplate): { readonly issues: readonly RenderIssue[]; readonly columns: readonly string[] }
  /** One result per row, in order; a row has a cell per path that the template reads (`first_name`, `city.name`); a row whose values break the template fails alone. */
  render(
    template: RenderTemplate,
    rows: readonly Readonly<Record<string, Cell>>[],
  ): Promise<readonly (RenderTemplate | { readonly failed: string })[]>
}
