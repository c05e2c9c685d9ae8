import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import '../../../test/support/layout.ts'
import { emptyWorkspace } from '../../../test/support/sample-workspace.ts'
import { showScreen } from '../../../test/support/show-screen.tsx'
import { DataPage } from '../DataPage.tsx'

describe('a wide file', () => {
  const header = Array.from({ length: 300 }, (_, n) => `c${n}`).join(',')
  const row = Array.from({ length: 300 }, (_, n) => n).join(',')

  it('[D1] is drawn as far as it is on screen, and its lists when they are reached', async () => {
    const { desk } = showScreen(<DataPage />, emptyWorkspace, { path: '/data/:table?', at: '/data' })
    await screen.findByText('No table yet')
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File([`${header}\n${row}\n`], 'wide.csv'))
    const columns = await screen.findByRole('table', { name: 'Columns of the file' })
    const lines = within(columns).getAllByRole('row')
    expect(columns.getAttribute('aria-rowcount')).toBe('301')
    expect(lines.length).toBeGreaterThan(9)
    expect(lines.length).toBeLessThan(60)
    expect(screen.queryAllByRole('option', { hidden: true })).toHaveLength(0)

    const type = screen.getByRole('combobox', { name: 'Type of c1' })
    type.focus()
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}')
    expect((type as HTMLInputElement).value).toBe('Number')
    await userEvent.click(screen.getByRole('button', { name: 'Import' }))
    await screen.findByText('1 row was imported into wide.')
    expect(desk.at.model.tables[0]?.columns).toHaveLength(300)
    expect(desk.at.model.tables[0]?.columns[1]).toMatchObject({ name: 'c1', type: 'number' })
  })
})
