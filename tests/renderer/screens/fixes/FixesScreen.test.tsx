import { screen, waitFor } from '@testing-library/react'
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
