import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FailurePointsScreen } from '../../../../renderer/screens/failure-points/FailurePointsScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const engagement = engagementOf({
  stages: [{ id: 's1', name: 'Delivery' }],
  rootCauses: [{ id: 'r1', title: 'Nobody plans routes', category: 'process' }],
  failurePoints: [
    { id: 'known', title: 'The technician arrived late', stage: 's1', severity: 4 },
    { id: 'new', title: 'Technician arriving very late' },
    { id: 'twin', title: 'Technician arrived late, the' },
    { id: 'odd', title: 'Xylophone' },
  ],
  traces: [{ failurePoint: 'known', cause: { rootCause: 'r1' } }],
})

describe('sorting what waits', () => {
  it('keeps what is suggested by one key, merges a duplicate by one, and goes on by itself', async () => {
    const { client } = realBackend(engagement)
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await screen.findByRole('button', { name: 'Sort 3 that wait' }))
    await screen.findByRole('heading', { name: /Technician arriving very late/ })
    await screen.findAllByText(/Suggested, as in FP-01 The technician arrived late/)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep and go on'))
    await user.keyboard('{Enter}')
    await screen.findByRole('heading', { name: /Technician arrived late, the/ })
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Keep and go on'))
    expect(await client.triage.get({ id: 'new' })).toMatchObject({ stage: 's1', severity: 4, traced: true })
    await user.keyboard('{Alt>}[KeyD]{/Alt}')
    await screen.findByRole('heading', { name: /Xylophone/ })
    expect((await client.triage.waiting()).map(({ id }) => id)).toEqual(['odd'])
    expect(screen.getAllByText('No suggestion: nothing like it is known yet')).toHaveLength(4)
  })
})
