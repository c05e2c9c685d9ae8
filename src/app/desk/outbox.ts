import { DeskError, type OutboxDesk } from '../../desk/desk.ts'
import { profileRow } from '../../engine/message/profile.ts'
import type { RowSet } from '../../engine/query/row-set.ts'
import type { DeskDeps } from './deps.ts'

export function outboxDesk(deps: DeskDeps): OutboxDesk {
  const { outbox, store, engine } = deps
  return {
    templateCheck: async () => (await deps.render()).check,
    count: (filter, signal) => outbox.count(filter, signal),
    page: (filter, offset, limit, signal) => outbox.page(filter, offset, limit, signal),
    message: (id) => outbox.message(id),
    async preview(template, dimension, n) {
      const render = await deps.render()
      const { columns, issues } = render.check(template)
      const profile = firstRow(await engine('query', profileRow(await store.model(), dimension, columns, n)))
      if (!profile) throw new DeskError('preview_nobody', { n })
      const [rendered = { failed: '' }] = await render.render(template, [profile])
      return { rendered, issues }
    },
  }
}

function firstRow({ columns, rows: [row] }: RowSet) {
  return row && Object.fromEntries(columns.map((column, i) => [column.name, row[i] ?? null]))
}
