import { screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { RootCausesScreen } from '../../../../renderer/screens/root-causes/RootCausesScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const focus = (): string => document.activeElement?.textContent ?? ''
const rowOf = (title: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(title) })

/** By harm: an old system (systems), then no owner and no rules (structure). */
function threeRootCauses() {
  return engagementOf({
    failurePoints: [
      { id: 'f1', title: 'Waits', perMonth: 90 },
      { id: 'f2', title: 'Lost', perMonth: 20 },
      { id: 'f3', title: 'Twice', perMonth: 10 },
    ],
    rootCauses: [
      { id: 'r1', title: 'Old system', category: 'systems' },
      { id: 'r2', title: 'No owner', category: 'structure' },
      { id: 'r3', title: 'No rules', category: 'structure' },
    ],
    traces: ['1', '2', '3'].map((each) => ({ failurePoint: `f${each}`, cause: { rootCause: `r${each}` } })),
  })
}

describe('the table of root causes', () => {
  it('is one tab stop, travelled across its groups', async () => {
    const { client } = realBackend(threeRootCauses())
    const user = show(client, <RootCausesScreen />, { at: 'root-causes' })
    const first = await rowOf('Old system')
    expect(screen.getAllByRole('button', { name: /RC-/ }).filter(({ tabIndex }) => tabIndex === 0)).toEqual([first])
    first.focus()
    await user.keyboard('{ArrowDown}')
    expect(focus()).toContain('No owner')
    await user.keyboard('{End}{ArrowDown}')
    expect(focus()).toContain('No rules')
    await user.keyboard('{Home}')
    expect(focus()).toContain('Old system')
  })

  it('takes the open details along, and closes them at Escape', async () => {
    const { client } = realBackend(threeRootCauses())
    const user = show(client, <RootCausesScreen />, { at: 'root-causes' })
    await user.click(await rowOf('Old system'))
    await waitFor(() => expect(screen.getByRole('complementary').textContent).toContain('RC-01'))
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(screen.getByRole('complementary').textContent).toContain('RC-02'))
    expect(focus()).toContain('No owner')
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
    expect(focus()).toContain('No owner')
  })

  it('chooses by X, from wherever in the row the focus is, and merges the chosen', async () => {
    const { client } = realBackend(threeRootCauses())
    const user = show(client, <RootCausesScreen />, { at: 'root-causes' })
    const first = await rowOf('Old system')
    first.focus()
    await user.keyboard('x{ArrowDown}x')
    await user.click(screen.getByRole('button', { name: 'Merge 2 selected…' }))
    await user.click(await screen.findByRole('button', { name: 'Merge' }))
    await waitFor(async () => expect((await client.rootCause.list({})).rows.map(({ title }) => title)).toHaveLength(2))
    await client.changes.undo()
    expect((await client.rootCause.list({})).rows).toHaveLength(3)
  })

  it('chooses by its box as well, and travels on from there', async () => {
    const { client } = realBackend(threeRootCauses())
    const user = show(client, <RootCausesScreen />, { at: 'root-causes' })
    await user.click(await screen.findByRole('checkbox', { name: 'Select “Old system”' }))
    expect(await screen.findByRole('button', { name: 'Merge 1 selected…' })).toHaveProperty('disabled', true)
    await user.keyboard('{ArrowDown}')
    expect(focus()).toContain('No owner')
    await user.click(screen.getByRole('button', { name: 'Clear the selection' }))
    expect(screen.queryByRole('button', { name: /Merge/ })).toBeNull()
  })
})
