import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TraceScreen } from '../../../../renderer/screens/trace/TraceScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

/** One failure point with two causes, whose shares are about to be set. */
async function setShares() {
  const engagement = engagementOf({
    failurePoints: [{ id: 'f', title: 'Waits', perMonth: 10 }],
    traces: [{ failurePoint: 'f', cause: { causes: [{ title: 'Old system' }, { title: 'No owner' }] } }],
  })
  const { client } = realBackend(engagement)
  const user = show(client, <TraceScreen />, { at: 'trace' })
  const first = await screen.findByRole('treeitem', { name: /^Old system/ })
  await user.click(first)
  await user.keyboard('%')
  const field = (title: string) => screen.findByRole<HTMLInputElement>('textbox', { name: `Share of “${title}”, percent` })
  const shares = async () => (await client.trace.get({ failurePoint: 'f' })).causes.map(({ share }) => share)
  return { user, field, shares }
}

describe('the share of a cause', () => {
  it('is read at every keystroke, the others follow, and Enter saves', async () => {
    const { user, field, shares } = await setShares()
    await user.clear(await field('Old system'))
    await user.keyboard('12.5%')
    await waitFor(async () => expect((await field('No owner')).value).toBe('87.5'))
    await user.keyboard('{Enter}')
    await waitFor(async () => expect(await shares()).toEqual([0.125, 0.875]))
  })

  it('is not saved while something stands in a field that is no percent', async () => {
    const { user, field, shares } = await setShares()
    await user.clear(await field('Old system'))
    await user.keyboard('12,5,1{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe('“12,5,1” is not a number. Type it like 1,200.5.')
    expect((await field('Old system')).value).toBe('12,5,1')
    await user.click(await field('No owner'))
    expect((await field('Old system')).value).toBe('12,5,1')
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', true)
    expect(await shares()).toEqual([null, null])
    await user.click(screen.getByRole('button', { name: 'Equal' }))
    expect((await field('Old system')).value).toBe('50')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.getByRole('button', { name: 'Save' })).toHaveProperty('disabled', false)
  })
})
