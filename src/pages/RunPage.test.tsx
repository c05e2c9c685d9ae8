import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import '../../test/support/layout.ts'
import { sampleWorkspace } from '../../test/support/sample-workspace.ts'
import { showScreen } from '../../test/support/show-screen.tsx'
import { RunPage } from './RunPage.tsx'

const open = (run: string, query = '') => showScreen(<RunPage />, sampleWorkspace(), { path: '/runs/:id', at: `/runs/${run}${query}` })

describe('the log of a run', () => {
  it('shows a line per event and opens one to its account and SQL', async () => {
    open('r1')
    const log = await screen.findByRole('region', { name: 'Log of the run' })
    const lines = await within(log).findAllByRole('button', { expanded: false })
    await userEvent.click(lines[0] ?? log)
    expect(await within(log).findByRole('table', { name: 'Where the rows went' })).toBeTruthy()
    expect(within(log).getAllByText(/create table/).length).toBeGreaterThan(0)
  })

  it('is searched, with the SQL', async () => {
    open('r1')
    const log = await screen.findByRole('region', { name: 'Log of the run' })
    const all = (await within(log).findAllByRole('listitem')).length
    await userEvent.type(screen.getByRole('textbox', { name: 'Search the log' }), 'count(*)')
    await screen.findByText(/ of .* lines/)
    expect(within(log).getAllByRole('listitem').length).toBeLessThan(all)
  })

  it('shows an error with its cause, what to try, and the SQL', async () => {
    open('r3')
    const log = await screen.findByRole('region', { name: 'Log of the run' })
    await userEvent.click(screen.getByRole('radio', { name: 'Errors' }))
    await userEvent.click((await within(log).findAllByRole('button', { expanded: false }))[0] ?? log)
    expect(await within(log).findByRole('alert')).toBeTruthy()
    expect(within(log).getByText(/"birth_date" >= cast/)).toBeTruthy()
  })
})

describe('the verbs of a run', () => {
  it('[R6] pauses a running run', async () => {
    const { desk } = open('r2')
    await userEvent.click(await screen.findByRole('button', { name: 'Pause' }))
    expect(desk.sent).toEqual(['run:r2:pause'])
  })

  it('has one place for pause and resume, which exclude each other', async () => {
    const { desk } = open('r2')
    await userEvent.click(await screen.findByRole('button', { name: 'Close' }))
    await userEvent.click(await screen.findByRole('button', { name: 'Pause' }))
    expect(screen.queryByRole('button', { name: 'Resume' })).toBeNull()
    expect(desk.sent).toEqual(['run:r2:close', 'run:r2:pause'])
  })

  it('[R8] aborts only after a question', async () => {
    const { desk } = open('r2')
    await userEvent.click(await screen.findByRole('button', { name: 'Abort' }))
    expect(desk.sent).toEqual([])
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Abort' }))
    expect(desk.sent).toEqual(['run:r2:abort'])
  })

  it('[R11] offers to retry a failed task', async () => {
    const { desk } = open('r3', '?tab=tasks')
    await userEvent.click(await screen.findByRole('button', { name: /^Retry/ }))
    expect(desk.sent[0]).toMatch(/^run:r3:retry:/)
  })
})
