import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FixesScreen } from '../../../../renderer/screens/fixes/FixesScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const focus = (): string => document.activeElement?.textContent ?? ''

function threeFixes() {
  return engagementOf({
    fixes: [
      { id: 'x1', title: 'Name an owner', cost: 100, owner: 'Noa', effects: [] },
      { id: 'x2', title: 'Replace the system', cost: 900, effects: [] },
      { id: 'x3', title: 'Write it down', effects: [] },
    ],
  })
}

const shown = (): readonly (string | null | undefined)[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('button')?.textContent)

describe('the list of fixes', () => {
  it('is travelled by arrows, Home and End, and Enter opens the details', async () => {
    const { client } = realBackend(threeFixes())
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    await user.click(await screen.findByRole('button', { name: 'Name an owner' }))
    await user.keyboard('{ArrowDown}')
    expect(focus()).toBe('Replace the system')
    await user.keyboard('{End}')
    expect(focus()).toBe('Write it down')
    await user.keyboard('{ArrowDown}')
    expect(focus()).toBe('Write it down')
    await user.keyboard('{Home}{ArrowUp}')
    expect(focus()).toBe('Name an owner')
    await user.keyboard('{ArrowDown}{Enter}')
    await screen.findByRole('complementary', { name: 'Details of FX-02' })
  })

  it('sorts by a column and turns it round, with what has no value last either way', async () => {
    const { client } = realBackend(threeFixes())
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    await screen.findByRole('button', { name: 'Name an owner' })
    await user.click(screen.getByRole('button', { name: 'Cost' }))
    expect(shown()).toEqual(['Name an owner', 'Replace the system', 'Write it down'])
    expect(screen.getByRole('columnheader', { name: 'Cost' }).getAttribute('aria-sort')).toBe('ascending')
    await user.click(screen.getByRole('button', { name: 'Cost' }))
    expect(shown()).toEqual(['Replace the system', 'Name an owner', 'Write it down'])
    expect(screen.getByRole('columnheader', { name: 'Cost' }).getAttribute('aria-sort')).toBe('descending')
  })

  it('adds what is typed into its first line and opens its details', async () => {
    const { client } = realBackend(threeFixes())
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    await user.click(await screen.findByRole('textbox', { name: 'New fix' }))
    await user.keyboard('Practise{Enter}')
    await screen.findByRole('complementary', { name: 'Details of FX-04' })
    await waitFor(() => expect(shown()).toContain('Practise'))
  })
})

describe('an effect of a fix', () => {
  it('is said in a word with its range in sight, stored as numbers, and opened in numbers by those who ask', async () => {
    const { client } = realBackend(
      engagementOf({
        rootCauses: [{ id: 'r1', title: 'No owner', category: 'structure' }],
        fixes: [{ id: 'x1', title: 'Name an owner', effects: [{ rootCause: 'r1', effectiveness: 0.4 }] }],
      }),
    )
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    await user.click(await screen.findByRole('button', { name: 'Name an owner' }))
    const words = await screen.findByRole('radiogroup', { name: 'How much of No owner it takes away' })
    expect(screen.getByRole('textbox', { name: 'Likely' })).toHaveProperty('value', '40%')
    expect(within(words).queryByRole('radio', { checked: true })).toBeNull()
    await user.click(within(words).getByRole('radio', { name: /^most\s*60–90%$/ }))
    await waitFor(async () => {
      const { rows } = await client.fix.list({})
      expect(rows[0]?.effects).toEqual([{ rootCause: 'r1', effectiveness: [0.6, 0.75, 0.9] }])
    })
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Likely' })).toBeNull())
    await user.click(screen.getByRole('button', { name: 'In numbers' }))
    expect(screen.getByRole('textbox', { name: 'Likely' })).toHaveProperty('value', '75%')
  })
})
