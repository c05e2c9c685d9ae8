import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import '../../test/support/layout.ts'
import { emptyWorkspace, sampleWorkspace } from '../../test/support/sample-workspace.ts'
import { showScreen } from '../../test/support/show-screen.tsx'
import { DataPage } from './DataPage.tsx'

const csv =
  'id;amount;day\n1;12.50;2024-01-01\n2;7.00;2024-02-03\n3;9.25;2024-03-05\n4;1.00;2024-04-01\n5;2.00;2024-04-02\n6;3.00;2024-04-03\n7;4.00;2024-04-04\n8;5.00;2024-04-05\n9;6.00;2024-04-06\n10;x;2024-04-07\n'
const picker = () => document.querySelector('input[type=file]') as HTMLInputElement
const pick = (...files: File[]) => userEvent.upload(picker(), files)

describe('importing a file', () => {
  it('[D1] shows types, takes a correction, loads, and keeps rejects with line and reason', async () => {
    const { desk } = showScreen(<DataPage />, emptyWorkspace, { path: '/data/:table?', at: '/data' })
    await screen.findByText('No table yet')
    await pick(new File([csv], 'Sales 2024.csv', { type: 'text/csv' }))
    expect(await screen.findByDisplayValue('sales_2024')).toBeTruthy()
    expect(screen.getAllByDisplayValue(';').length).toBeGreaterThan(0)
    expect(screen.getAllByDisplayValue('Decimal').length).toBeGreaterThan(0)
    const name = screen.getByRole('textbox', { name: 'Column name for day' })
    await userEvent.clear(name)
    await userEvent.type(name, 'sold_on')
    await userEvent.click(screen.getByRole('button', { name: 'Import' }))
    expect(await screen.findByText('9 rows were imported into sales_2024.')).toBeTruthy()
    const rejected = screen.getByRole('grid', { name: 'Rejected lines' })
    expect(within(rejected).getByText('11')).toBeTruthy()
    const table = desk.at.model.tables.find((each) => each.name === 'sales_2024')
    expect(table?.columns.map((column) => column.name)).toEqual(['id', 'amount', 'sold_on'])
    expect(table?.primaryKey).toEqual(['id'])
  })

  it('keeps the form in place while the file is read again, and the focus where it was', async () => {
    showScreen(<DataPage />, emptyWorkspace, { path: '/data/:table?', at: '/data' })
    await screen.findByText('No table yet')
    await pick(new File([csv], 'sales.csv', { type: 'text/csv' }))
    const nulls = await screen.findByRole('combobox', { name: 'Texts for “no value”' })
    await userEvent.type(nulls, 'x{Enter}')
    expect(screen.getByRole('combobox', { name: 'Texts for “no value”' })).toBe(nulls)
    expect(document.activeElement).toBe(nulls)
    expect(await screen.findByText('x', { selector: '.mantine-Pill-label' })).toBeTruthy()
  })

  it('gives the focus back to what chose the files', async () => {
    showScreen(<DataPage />, emptyWorkspace, { path: '/data/:table?', at: '/data' })
    await screen.findByText('No table yet')
    const button = screen.getByRole('button', { name: 'Choose files' })
    button.focus()
    fireEvent.change(picker(), { target: { files: [new File(['a\n1\n'], 'one.csv'), new File(['b\n2\n'], 'two.csv')] } })
    await userEvent.click(await screen.findByRole('button', { name: 'Leave this file out' }))
    await screen.findByText('Import two.csv')
    await userEvent.click(await screen.findByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(document.activeElement).toBe(button))
  })

  it('names a few of the campaigns that use the table a file would replace, and counts the others', async () => {
    const sample = sampleWorkspace()
    const [one] = sample.campaigns ?? []
    if (!one) throw new Error('the sample has no campaign')
    const campaigns = Array.from({ length: 9 }, (_, n) => ({
      ...one,
      id: `c${n}`,
      draft: { ...one.draft, name: `User ${n}`, dimension: 'customers' },
    }))
    showScreen(<DataPage />, { ...sample, campaigns }, { path: '/data/:table?', at: '/data' })
    await screen.findByRole('tab', { name: /^Tables/ })
    await pick(new File(['customer_id\n1\n'], 'customers.csv'))
    expect((await screen.findByText(/^Used by/)).textContent).toMatch(/^Used by User 0, User 1, User 2,? and 6 more campaigns\.$/)
  })

  it('takes several files one after the other', async () => {
    showScreen(<DataPage />, emptyWorkspace, { path: '/data/:table?', at: '/data' })
    await screen.findByText('No table yet')
    await pick(new File(['a\n1\n'], 'one.csv'), new File(['b\n2\n'], 'two.csv'))
    expect(await screen.findByText('One more file is waiting.')).toBeTruthy()
    await userEvent.click(await screen.findByRole('button', { name: 'Leave this file out' }))
    expect(await screen.findByText('Import two.csv')).toBeTruthy()
  })

  it('refuses a table name that is no identifier', async () => {
    showScreen(<DataPage />, emptyWorkspace, { path: '/data/:table?', at: '/data' })
    await screen.findByText('No table yet')
    await pick(new File(['a\n1\n'], 'one.csv'))
    const name = await screen.findByRole('textbox', { name: 'Table name' })
    await userEvent.clear(name)
    await userEvent.type(name, 'Größe')
    expect(await screen.findByText(/lower case letters/)).toBeTruthy()
    expect((screen.getByRole('button', { name: 'Import' }) as HTMLButtonElement).disabled).toBe(true)
  })
})

describe('links', () => {
  it('[D2] proposes, accepts, and says how many rows break a link', async () => {
    const { desk } = showScreen(<DataPage />, sampleWorkspace(), { path: '/data/:table?', at: '/data?tab=links' })
    const before = desk.at.model.links.length
    await userEvent.click(await screen.findByRole('button', { name: 'Accept all' }))
    expect(desk.at.model.links).toHaveLength(before + 1)
    expect((await screen.findAllByText(/find their counterpart|no row in/)).length).toBeGreaterThan(0)
  })
})

describe('a table', () => {
  it('is deleted after a question that names the campaigns that use it', async () => {
    const { desk, at } = showScreen(<DataPage />, sampleWorkspace(), { path: '/data/:table?', at: '/data/customers' })
    await userEvent.click(await screen.findByRole('button', { name: 'Delete table' }))
    const question = await screen.findByRole('dialog')
    expect(question.textContent).toMatch(/campaigns use it/)
    await userEvent.click(within(question).getByRole('button', { name: 'Delete table' }))
    expect(desk.at.model.tables.some((table) => table.name === 'customers')).toBe(false)
    expect(at()).toBe('/data')
  })

  it('shows its rows and finds text in them', async () => {
    showScreen(<DataPage />, sampleWorkspace(), { path: '/data/:table?', at: '/data/products' })
    expect(await screen.findByText('1,200 rows')).toBeTruthy()
    await userEvent.type(screen.getByRole('textbox', { name: 'Search in every column' }), 'name 777')
    expect(await screen.findByText('1 row')).toBeTruthy()
  })
})
