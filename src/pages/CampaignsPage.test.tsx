import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import '../../test/support/layout.ts'
import { sampleWorkspace } from '../../test/support/sample-workspace.ts'
import { showScreen } from '../../test/support/show-screen.tsx'
import { CampaignsPage } from './CampaignsPage.tsx'

const open = (language: 'en' | 'fr' = 'en') => showScreen(<CampaignsPage />, sampleWorkspace(), { path: '/campaigns', language })
const rows = async () => {
  await screen.findAllByRole('button', { name: /^Actions for/ })
  return screen.getAllByRole('row').slice(1)
}

async function openMenu(name: RegExp) {
  const row = (await rows()).find((each) => name.test(each.textContent ?? ''))
  await userEvent.click(within(row ?? document.body).getByRole('button', { name: /^Actions for/ }))
}

describe('the list of campaigns', () => {
  it('[L2] lists Draft, Scheduled and Live, and everything after one click', async () => {
    open()
    expect((await rows()).length).toBeLessThan(12)
    expect(screen.queryByText('Archived', { selector: '[role=gridcell] *' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Clear the filter' }))
    expect(await rows()).toHaveLength(12)
  })

  it('finds campaigns by tag', async () => {
    open()
    await rows()
    await userEvent.type(screen.getByRole('searchbox', { name: 'Search by name or tag' }), 'pilot')
    expect(await rows()).toHaveLength(1)
  })

  it('[L1] [L7] says why a live campaign cannot be deleted', async () => {
    const { desk } = open()
    await rows()
    const live = desk.at.campaigns.find((each) => each.stage === 'live')
    await openMenu(new RegExp(live?.draft.name ?? ''))
    const item = await screen.findByRole('menuitem', { name: /^Delete/ })
    expect(item.getAttribute('aria-disabled')).toBe('true')
    expect(item.textContent).toMatch(/Only drafts can be deleted|never deleted/)
    await userEvent.click(item)
    expect(desk.at.campaigns).toHaveLength(12)
  })

  it('[L1] duplicates a campaign in progress', async () => {
    const { desk } = open()
    await rows()
    const live = desk.at.campaigns.find((each) => each.stage === 'live')
    await openMenu(new RegExp(live?.draft.name ?? ''))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Duplicate' }))
    expect(desk.at.campaigns).toHaveLength(13)
  })

  it('[R8] aborts after a question and reports what had happened', async () => {
    const { desk } = open()
    await rows()
    const running = desk.at.runs.find((run) => run.state === 'running')
    const campaign = desk.at.campaigns.find((each) => each.id === running?.campaign)
    await openMenu(new RegExp(campaign?.draft.name ?? ''))
    await userEvent.click(await screen.findByRole('menuitem', { name: 'Abort' }))
    const question = await screen.findByRole('dialog')
    expect(question.textContent).toMatch(/cannot be taken back/)
    await userEvent.click(within(question).getByRole('button', { name: 'Abort' }))
    expect(desk.sent).toEqual([`campaign:${campaign?.id}:abort`])
    expect(await screen.findByRole('table', { name: 'What had happened' })).toBeTruthy()
  })

  it.each(['Edit tags', 'Archive', 'Abort'])('gives the focus back to the menu’s button after “%s”', async (action) => {
    const { desk } = open()
    await rows()
    const running = desk.at.runs.find((run) => run.state === 'running')
    const name = desk.at.campaigns.find((each) => each.id === running?.campaign)?.draft.name ?? ''
    await openMenu(new RegExp(name))
    await userEvent.click(await screen.findByRole('menuitem', { name: action }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Cancel' }))
    await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(`Actions for ${name}`))
  })

  it('creates a blank draft and opens it', async () => {
    const { desk, at } = open()
    await rows()
    await userEvent.click(screen.getByRole('button', { name: 'New campaign' }))
    await userEvent.type(await screen.findByRole('textbox', { name: /^Name/ }), 'Autumn')
    await userEvent.click(screen.getByRole('button', { name: 'Create' }))
    const made = desk.at.campaigns.find((each) => each.draft.name === 'Autumn')
    expect(made?.draft.dimension).toBe('customers')
    expect(at()).toBe(`/campaigns/${made?.id}`)
  })

  it('[W7] names what a campaign file has that is not known, and creates nothing from a broken one', async () => {
    open()
    await rows()
    await userEvent.click(screen.getByRole('button', { name: 'New campaign' }))
    await userEvent.click(await screen.findByRole('radio', { name: 'File' }))
    const file = new File(['{ "format": "something else" }'], 'x.json', { type: 'application/json' })
    await userEvent.upload(document.querySelector('input[type=file]') as HTMLInputElement, file)
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect((screen.getByRole('button', { name: 'Create' }) as HTMLButtonElement).disabled).toBe(true)
  })

  it('speaks French', async () => {
    open('fr')
    expect(await screen.findByRole('button', { name: 'Effacer le filtre' })).toBeTruthy()
    expect(screen.getByRole('columnheader', { name: 'Modifiée le' })).toBeTruthy()
  })
})
