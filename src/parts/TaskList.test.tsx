import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import { sampleWorkspace } from '../../test/support/sample-workspace.ts'
import { showScreen } from '../../test/support/show-screen.tsx'
import { catalogue } from '../activities/index.ts'
import { fold } from '../engine/run/fold.ts'
import { TaskList } from './TaskList.tsx'

/** The run of the sample workspace that failed. */
function Failed({ only = false }: { readonly only?: boolean }) {
  const { runs = [], versions = [], events = {} } = sampleWorkspace()
  const run = runs.find(({ id }) => id === 'r3')
  const campaign = versions.find((each) => each.campaign === run?.campaign)?.file
  const [step, setStep] = useState(only ? campaign?.steps[0]?.id : undefined)
  if (!campaign) return null
  const state = fold(campaign, catalogue, events.r3 ?? [])
  return <TaskList campaign={campaign} state={state} selectedStep={step} onClearStep={() => setStep(undefined)} />
}

const lines = () => within(screen.getByRole('table', { name: 'Tasks of the run' })).getAllByRole('row').length - 1

describe('the tasks of a run', () => {
  it('open to their account and SQL', async () => {
    showScreen(<Failed />)
    const [first] = await screen.findAllByRole('button', { expanded: false })
    await userEvent.click(first ?? document.body)
    expect(screen.getByRole('table', { name: 'Where the rows went' })).toBeTruthy()
    expect(screen.getAllByText(/create table/).length).toBeGreaterThan(0)
  })

  it('are searched by what they say and hold', async () => {
    showScreen(<Failed />)
    const all = lines()
    await userEvent.type(screen.getByRole('textbox', { name: 'Search the tasks' }), '"birth_date" >=')
    expect(lines()).toBe(1)
    await userEvent.clear(screen.getByRole('textbox', { name: 'Search the tasks' }))
    await userEvent.type(screen.getByRole('textbox', { name: 'Search the tasks' }), 'no task says this')
    expect(screen.getByText('No task fits the search.')).toBeTruthy()
    expect(all).toBeGreaterThan(1)
  })

  it('are those of the selected step, until every step is asked for', async () => {
    showScreen(<Failed only />)
    expect(lines()).toBe(1)
    await userEvent.click(screen.getByRole('button', { name: /^Only / }))
    expect(lines()).toBeGreaterThan(1)
  })
})
