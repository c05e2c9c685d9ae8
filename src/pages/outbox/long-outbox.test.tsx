import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, it } from 'vitest'
import '../../../test/support/layout.ts'
import { outMessage } from '../../../test/support/out-message.ts'
import { emptyWorkspace } from '../../../test/support/sample-workspace.ts'
import { showScreen } from '../../../test/support/show-screen.tsx'
import { OutboxPage } from '../OutboxPage.tsx'

const message = (n: number) => outMessage(n, { text: `Text for ${n}`, html: '', at: n })

it('lists a long outbox as far as it is seen, and reads what a message says when it is opened', async () => {
  const messages = Array.from({ length: 5000 }, (_, n) => message(n))
  showScreen(<OutboxPage />, { ...emptyWorkspace, messages })
  expect(await screen.findByText('5,000 messages')).toBeTruthy()
  expect(screen.getAllByRole('row').length).toBeLessThan(80)
  expect(screen.queryByText('Text for 4998')).toBeNull()
  await userEvent.click(await screen.findByText('Hello 4998'))
  expect(await screen.findByText('Text for 4998')).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox'), 'person42@')
  expect(await screen.findByText('1 message')).toBeTruthy()
})

it('starts what is found at its top', async () => {
  showScreen(<OutboxPage />, { ...emptyWorkspace, messages: Array.from({ length: 5000 }, (_, n) => message(n)) })
  await userEvent.click(await screen.findByText('Hello 4990'))
  expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox'), 'person42')
  expect(await screen.findByText('111 messages')).toBeTruthy()
  expect(screen.getByRole('grid').getAttribute('aria-activedescendant')).toBeNull()
})
