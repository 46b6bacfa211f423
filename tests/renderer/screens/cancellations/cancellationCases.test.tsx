import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CancellationsScreen } from '../../../../renderer/screens/cancellations/CancellationsScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const noted = (language: 'en' | 'he' = 'en') =>
  engagementOf({
    language,
    failurePoints: [
      { id: 'late', title: 'Late again' },
      { id: 'dear', title: 'Too dear' },
    ],
    // Without cash: a chart needs a browser's fonts.
    cancellations: { cases: [{ id: 'c1', on: '2026-03-02', failurePoint: 'late', outcome: 'saved', offerCost: 200 }] },
  })

describe('cancellations one by one', () => {
  it('takes line after line by keys alone, and gives the focus back to the first field', async () => {
    const { client } = realBackend(noted())
    const user = show(client, <CancellationsScreen />, { at: 'cancellations' })
    await user.click(await screen.findByRole('radio', { name: 'Reasons, one by one' }))
    expect(await screen.findByText(/One customer who wanted to cancel stayed, with .*0; nobody left\./)).toBeTruthy()
    const reason = screen.getByRole('combobox', { name: 'Reason' })
    reason.focus()
    await user.keyboard('dear{ArrowDown}{Enter}')
    await user.type(screen.getByRole('textbox', { name: 'Tier' }), 'Gold{Enter}')
    await waitFor(async () => expect((await client.cancellation.get()).cases).toHaveLength(2))
    expect(document.activeElement).toBe(reason)
    expect((await client.cancellation.get()).cases[0]).toMatchObject({ failurePoint: 'dear', tier: 'Gold' })
    await user.type(screen.getByRole('textbox', { name: 'Cost of the offer' }), '50{Enter}')
    await waitFor(async () => expect((await client.cancellation.get()).cases).toHaveLength(3))
    await client.changes.undo()
    await client.changes.undo()
    expect((await client.cancellation.get()).cases).toHaveLength(1)
  })

  it('is changed and deleted in its details, each undone, in Hebrew as well', async () => {
    const { client } = realBackend(noted('he'))
    const user = show(client, <CancellationsScreen />, { at: 'cancellations', language: 'he' })
    await user.click(await screen.findByRole('radio', { name: 'הסיבות, אחת אחת' }))
    await user.click(await screen.findByRole('button', { name: 'Late again' }))
    const tier = (await screen.findAllByRole('textbox', { name: 'סוג לקוח' })).at(-1)
    if (tier === undefined) throw new Error('no field of the tier')
    await user.type(tier, 'זהב{Enter}')
    await waitFor(async () => expect((await client.cancellation.get()).cases[0]?.tier).toBe('זהב'))
    await user.click(screen.getByRole('button', { name: 'מחיקת הביטול' }))
    await waitFor(async () => expect((await client.cancellation.get()).cases).toHaveLength(0))
    await client.changes.undo()
    expect((await client.cancellation.get()).cases[0]).toMatchObject({ tier: 'זהב', offerCost: 200 })
  })
})
