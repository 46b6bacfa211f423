import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CustomersScreen } from '../../../../renderer/screens/customers/CustomersScreen.tsx'
import { localDay } from '../../../../shared/model/localDay.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const register = () =>
  engagementOf({
    customers: [
      { id: 'near', name: 'Near', owner: 'Noa', lastContact: '2026-06-29', initiatedBy: 'us', nextOn: '2026-07-05' },
      { id: 'quiet', name: 'Quiet', lastContact: '2026-04-01', initiatedBy: 'us' },
      { id: 'waits', name: 'Waits', tier: 'Gold', lastContact: '2026-06-20', initiatedBy: 'customer' },
      { id: 'due', name: 'Due', lastContact: '2026-06-27', initiatedBy: 'us', nextOn: '2026-06-28' },
    ],
  })

const names = () => screen.getAllByRole('row').flatMap((row) => row.querySelector('[data-row]')?.textContent ?? [])

describe('the register of customers', () => {
  it('is as of its last contact once it rests, with whoever needs a word first at the top', async () => {
    const { client } = realBackend(register())
    const user = show(client, <CustomersScreen />, { at: 'customers' })
    await screen.findByText('Waiting for 9 days')
    expect(names()).toEqual(['Waits', 'Due', 'Quiet', 'Near'])
    expect(screen.getByText('Was to hear on 28 Jun 2026')).toBeTruthy()
    expect(screen.getByText('Quiet for 89 days')).toBeTruthy()
    expect(
      screen.getByText('2 waiting for a word from us, 1 not met for a month; we began 75% of the last contacts'),
    ).toBeTruthy()
    await user.click(screen.getByText('Quiet (1)'))
    expect(names()).toEqual(['Quiet'])
  })

  it('notes by one key that somebody was met today, which keeps the word that was due and can be undone', async () => {
    const { client } = realBackend(register())
    const user = show(client, <CustomersScreen />, { at: 'customers' })
    const line = await screen.findByRole('button', { name: 'Due' })
    line.focus()
    await user.keyboard('m')
    await screen.findByText('Met today: Due')
    const due = async () => (await client.customer.register({})).customers.find(({ id }) => id === 'due')
    expect(await due()).toMatchObject({ lastContact: localDay(), initiatedBy: 'us' })
    expect((await due())?.nextOn).toBeUndefined()
    await client.changes.undo()
    expect((await due())?.nextOn).toBe('2026-06-28')
  })

  it('refuses a day that is still to come in one sentence and keeps it in its field', async () => {
    const { client } = realBackend(register())
    const user = show(client, <CustomersScreen />, { at: 'customers' })
    await user.click(await screen.findByRole('button', { name: 'Quiet' }))
    const field = await screen.findByRole('textbox', { name: 'Last contact' })
    await user.clear(field)
    await user.type(field, '2099-01-01{Enter}')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('that day is still to come'))
    expect((await client.customer.register({})).customers.find(({ id }) => id === 'quiet')?.lastContact).toBe('2026-04-01')
    await expect(client.lists.customers.update({ id: 'quiet', patch: { lastContact: '2999-01-01' } })).rejects.toMatchObject({
      data: { code: 'day-to-come' },
    })
    await expect(client.lists.customers.create({ name: 'New', since: '2999-01-01' })).rejects.toThrow()
  })
})
