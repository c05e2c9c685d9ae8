import { describe, expect, it } from 'vitest'
import { DeskError } from '../../desk/desk.ts'
import type { CampaignRecord } from '../../engine/campaign/record.ts'
import { type Campaign, campaignSchema } from '../../engine/campaign/schema.ts'
import { changeCampaign } from '../edits/change-step.ts'
import { EditorSession } from './session.ts'

const draft = campaignSchema.parse({ format: 'cadenza/campaign', formatVersion: 1, name: 'Spring', steps: [{ id: 'a-1', type: 'wait' }] })

function recordOf(file: Campaign, revision: number): CampaignRecord {
  return { id: 'c', draft: file, revision, created: 0, modified: 0, stage: 'draft', version: 0, edited: false }
}

/** A desk that keeps one record and refuses a save over an older revision, and a clock whose timers are rung by hand. */
function world() {
  const shelf = new Map<string, string>()
  const timers = new Set<() => void>()
  const state = { record: recordOf(draft, 1), refuse: undefined as Error | undefined, saves: 0 }
  const open = () =>
    new EditorSession({
      record: state.record,
      save: async (revision, file) => {
        state.saves++
        if (state.refuse) throw state.refuse
        if (revision !== state.record.revision) throw new DeskError('conflict')
        state.record = recordOf(structuredClone(file), revision + 1)
        return state.record.revision
      },
      shelf: {
        getItem: (key) => shelf.get(key) ?? null,
        setItem: (key, value) => shelf.set(key, value),
        removeItem: (key) => shelf.delete(key),
      },
      now: () => 0,
      later: (_ms, act) => {
        timers.add(act)
        return () => timers.delete(act)
      },
    })
  const ring = async (session: EditorSession) => {
    for (const act of [...timers]) act()
    timers.clear()
    await session.autosave.flush()
  }
  const elsewhere = (name: string) => {
    state.record = recordOf({ ...state.record.draft, name }, state.record.revision + 1)
  }
  return { state, open, ring, elsewhere }
}

const rename = (session: EditorSession, name: string) => session.store.getState().edit((campaign) => changeCampaign(campaign, { name }))
const saved = (session: EditorSession) => session.autosave.state.getState().kind

describe('autosave', () => {
  it('[W3] saves what is edited, whether or not it is valid, and says so', async () => {
    const { state, open, ring } = world()
    const session = open()
    rename(session, 'Summer')
    expect(saved(session)).toBe('saving')
    await ring(session)
    expect(saved(session)).toBe('saved')
    expect(state.record).toMatchObject({ revision: 2, draft: { name: 'Summer' } })
  })

  it('says why it could not save, keeps the edit, and saves at the next try', async () => {
    const { state, open, ring } = world()
    const session = open()
    state.refuse = new DeskError('storage_full')
    rename(session, 'Summer')
    await ring(session)
    expect(session.autosave.state.getState()).toMatchObject({ kind: 'failed', error: { code: 'storage_full' } })
    state.refuse = undefined
    await session.autosave.flush()
    expect(state.record.draft.name).toBe('Summer')
  })

  it('takes over what another tab saved while nothing is unsaved here, and undo brings the old one back', () => {
    const { state, open, elsewhere } = world()
    const session = open()
    elsewhere('Autumn')
    session.autosave.received(state.record)
    expect(session.store.getState().campaign.name).toBe('Autumn')
    expect(saved(session)).toBe('saved')
    session.store.getState().undo()
    expect(session.store.getState().campaign.name).toBe('Spring')
  })

  it('never overwrites another tab: it asks, and mine or theirs goes on', async () => {
    for (const choice of ['mine', 'theirs'] as const) {
      const { state, open, ring, elsewhere } = world()
      const session = open()
      rename(session, 'Mine')
      elsewhere('Theirs')
      await ring(session)
      expect(session.autosave.state.getState()).toEqual({ kind: 'conflict' })
      session.autosave.received(state.record)
      expect(session.autosave.state.getState()).toMatchObject({ kind: 'conflict', theirs: { revision: 2 } })
      if (choice === 'mine') await session.autosave.keepMine()
      else session.autosave.takeTheirs()
      expect(saved(session)).toBe('saved')
      expect(state.record.draft.name).toBe(choice === 'mine' ? 'Mine' : 'Theirs')
      expect(session.store.getState().campaign.name).toBe(choice === 'mine' ? 'Mine' : 'Theirs')
    }
  })

  it('its own save is not taken for another tab’s, whichever answer comes first', async () => {
    const { state, open, ring } = world()
    const session = open()
    rename(session, 'Summer')
    await ring(session)
    rename(session, 'Summer 2')
    session.autosave.received(state.record)
    expect(saved(session)).toBe('saving')
    await ring(session)
    expect(state.record.draft.name).toBe('Summer 2')
  })

  it('undo survives a reload, and so does an edit that was not saved yet', async () => {
    const { state, open, ring } = world()
    const first = open()
    rename(first, 'Summer')
    await ring(first)
    state.refuse = new DeskError('engine_gone')
    rename(first, 'Summer 2')
    await first.leave()
    first.dispose()
    state.refuse = undefined
    const second = open()
    expect(second.store.getState().campaign.name).toBe('Summer 2')
    await ring(second)
    expect(state.record.draft.name).toBe('Summer 2')
    second.store.getState().undo()
    second.store.getState().undo()
    expect(second.store.getState().campaign).toEqual(draft)
  })

  it('[W4] ids of removed steps stay taken', () => {
    const session = world().open()
    session.store.getState().edit((campaign) => ({ ...campaign, steps: [] }))
    expect(session.taken()).toContain('a-1')
  })
})
