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

const cell = (words: string): Promise<HTMLElement> => screen.findByRole('gridcell', { name: words })
const shown = (): readonly (string | null | undefined)[] =>
  screen
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.querySelector('[data-column=title]')?.textContent)

describe('the list of fixes', () => {
  it('is travelled by arrows and a page at a time, and Shift+Enter opens the details', async () => {
    const { client } = realBackend(threeFixes())
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    await user.click(await cell('Name an owner'))
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(focus()).toBe('Replace the system'))
    await user.keyboard('{PageDown}')
    await waitFor(() => expect(focus()).toBe('Write it down'))
    await user.keyboard('{ArrowDown}')
    expect(focus()).toBe('Write it down')
    await user.keyboard('{ArrowUp}')
    await waitFor(() => expect(focus()).toBe('Replace the system'))
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    await screen.findByRole('complementary', { name: 'Details of FX-02' })
  })

  it('edits owner, days, dates, cost and state in their cells, and a range of them at once', async () => {
    const { client } = realBackend(threeFixes())
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    const rows = async () => (await client.fix.list({})).rows
    await user.click(await cell('Name an owner'))
    const owners = (): HTMLElement => document.querySelectorAll<HTMLElement>('[data-column=owner]').item(1)
    await user.click(owners())
    await user.paste('Dana\t3/1/2027\t31/12/2027\t12,5\nNoa\t4/1/2027\t30/12/2027\t7\n')
    await waitFor(async () =>
      expect((await rows()).map(({ owner, startOn, dueOn, effortDays }) => [owner, startOn, dueOn, effortDays])).toEqual([
        ['Noa', undefined, undefined, undefined],
        ['Dana', '2027-01-03', '2027-12-31', 12.5],
        ['Noa', '2027-01-04', '2027-12-30', 7],
      ]),
    )
    await client.changes.undo()
    expect((await rows()).map(({ owner }) => owner)).toEqual(['Noa', undefined, undefined])
  })

  it('sets a column of all selected rows as one change, and says what does not fit', async () => {
    const { client } = realBackend(threeFixes())
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    await user.click(await cell('Name an owner'))
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: 'Set a column' }))
    await user.click(await screen.findByRole('combobox', { name: 'Column' }))
    await user.click(await screen.findByRole('option', { name: 'State' }))
    const value = screen.getByRole('combobox', { name: 'Value; empty clears it' })
    await user.type(value, 'whenever{Enter}')
    await screen.findByText(/“whenever” is not one of the words here/)
    await user.clear(value)
    await user.type(value, 'Done{Enter}')
    await waitFor(async () => {
      const { rows } = await client.fix.list({})
      expect(rows.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
    })
    await client.changes.undo()
    expect((await client.fix.list({})).rows.map(({ state }) => state)).toEqual([undefined, undefined, undefined])
  })

  it('sorts by a column and turns it round, with what has no value last either way', async () => {
    const { client } = realBackend(threeFixes())
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    await cell('Name an owner')
    await user.click(screen.getByRole('button', { name: 'Cost' }))
    const places = (): readonly (string | null | undefined)[] =>
      screen
        .getAllByRole('row')
        .slice(1)
        .toSorted((a, b) => Number(a.getAttribute('aria-rowindex')) - Number(b.getAttribute('aria-rowindex')))
        .map((row) => row.querySelector('[data-column=title]')?.textContent)
    expect(screen.getByRole('columnheader', { name: 'Cost' }).getAttribute('aria-sort')).toBe('descending')
    expect(places()).toEqual(['Replace the system', 'Name an owner', 'Write it down'])
    await user.click(screen.getByRole('button', { name: 'Cost' }))
    expect(places()).toEqual(['Name an owner', 'Replace the system', 'Write it down'])
    expect(screen.getByRole('columnheader', { name: 'Cost' }).getAttribute('aria-sort')).toBe('ascending')
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
    await user.click(await screen.findByRole('gridcell', { name: 'FX-01' }))
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

describe('the columns of a list', () => {
  it('are chosen, and stay so when the app is started again', async () => {
    const { client } = realBackend(threeFixes())
    const user = show(client, <FixesScreen />, { at: 'fixes' })
    const heads = (): readonly (string | null)[] => screen.getAllByRole('columnheader').map(({ textContent }) => textContent)
    await cell('Name an owner')
    expect(heads()).toContain('Owner')
    await user.click(screen.getByRole('button', { name: 'Columns' }))
    await user.click(await screen.findByRole('menuitemcheckbox', { name: 'Owner', checked: true }))
    await waitFor(() => expect(heads()).not.toContain('Owner'))
    expect((await client.preferences.get()).hiddenColumns).toEqual({ fixes: ['owner'] })
    await user.click(await screen.findByRole('menuitem', { name: 'Show all columns' }))
    await waitFor(() => expect(heads()).toContain('Owner'))
  })
})
