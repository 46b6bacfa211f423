import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CancellationsScreen } from '../../../../renderer/screens/cancellations/CancellationsScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const cancelled = () =>
  engagementOf({
    cancellations: {
      tolerablePercent: 10,
      months: [
        { month: '2026-03', salesperson: 'Noa', closings: 12, cancelled: 10, cashIn: 800, cashCancelled: 100 },
        { month: '2026-03', salesperson: 'Gil', closings: 18, cancelled: 3, cashIn: 200, cashCancelled: 100 },
        { month: '2026-04', closings: 0, cancelled: 0 },
      ],
    },
  })

describe('the screen of cancellations', () => {
  it('tells the finding, months without closings too, and blames nobody whom chance explains, by a code', async () => {
    const { client } = realBackend(cancelled())
    const user = show(client, <CancellationsScreen />, { at: 'cancellations' })
    await screen.findByText('13 of 30 closed deals were cancelled: 43%, above the 10% that can be lived with')
    expect(screen.getByText('nothing closed')).toBeTruthy()
    expect(screen.queryByText('Noa')).toBeNull()
    expect(screen.getByText(/More than chance explains: in 1 of 1,000/)).toBeTruthy()
    expect(screen.getByText('Chance explains it.')).toBeTruthy()
    await user.click(screen.getByRole('switch', { name: 'Show names' }))
    expect(screen.getAllByText('Noa')).toHaveLength(2)
  })

  it('says in one sentence what cannot be, keeps it as typed, and takes the rest as one change', async () => {
    const { client } = realBackend(cancelled())
    const user = show(client, <CancellationsScreen />, { at: 'cancellations' })
    await user.type(await screen.findByRole('textbox', { name: 'Month' }), '2026-03')
    await user.type(screen.getByRole('textbox', { name: 'Salesperson' }), 'noa')
    await user.type(screen.getByRole('textbox', { name: 'Closed' }), '4')
    expect(screen.getByRole('alert').textContent).toContain('written down already')
    await user.type(screen.getByRole('textbox', { name: 'Salesperson' }), ' B')
    await user.type(screen.getByRole('textbox', { name: 'Cancelled' }), '5{Enter}')
    expect(screen.getByRole('alert').textContent).toBe('More was cancelled than was closed: 5 of 4.')
    await user.type(screen.getByRole('textbox', { name: 'Closed' }), '0{Enter}')
    await waitFor(async () => expect((await client.cancellation.get()).rows).toHaveLength(4))
    await client.changes.undo()
    expect((await client.cancellation.get()).rows).toHaveLength(3)
  })
})
