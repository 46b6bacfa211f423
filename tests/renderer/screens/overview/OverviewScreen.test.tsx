import { screen } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { OverviewScreen } from '../../../../renderer/screens/overview/OverviewScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const failurePoints = [{ id: 'f1', title: 'Nobody answers', perMonth: 12 }]

describe('the overview', () => {
  it('names the widest gap and the worst promises, each with its way to the map and the ledger', async () => {
    const { client } = realBackend(
      engagementOf({
        failurePoints,
        stages: [{ id: 's1', name: 'Sale' }],
        touchpoints: [{ id: 't1', name: 'Desk', stage: 's1', customerScore: 3, organisationScore: 8.5 }],
        promises: [
          { id: 'p1', text: 'An answer within a day', gap: 4 },
          { id: 'p2', text: 'One name', gap: 1 },
        ],
      }),
    )
    const user = show(client, <OverviewScreen />, { at: 'overview' })
    const gap = await screen.findByRole('button', { name: 'Sale · Desk' })
    expect(gap.closest('li')?.textContent).toBe('Sale · Desk · customers 3, organisation 8.5 of 10')
    screen.getByText('One promise is broken or mostly not kept')
    await user.click(screen.getByRole('button', { name: 'An answer within a day' }))
    expect(window.location.hash).toBe('#/promises/p1')
    await user.click(gap)
    expect(window.location.hash).toBe('#/journey/t1')
  })

  it('says nothing of a journey and promises that nobody judged', async () => {
    const { client } = realBackend(
      engagementOf({
        failurePoints,
        stages: [{ id: 's1', name: 'Sale' }],
        touchpoints: [{ id: 't1', name: 'Desk', stage: 's1', customerScore: 3 }],
        promises: [{ id: 'p1', text: 'An answer within a day' }],
      }),
    )
    show(client, <OverviewScreen />, { at: 'overview' })
    await screen.findByText('Harm')
    expect(screen.queryByText('What customers experience')).toBeNull()
  })
})
