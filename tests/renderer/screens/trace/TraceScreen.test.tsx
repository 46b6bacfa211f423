import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { TraceScreen } from '../../../../renderer/screens/trace/TraceScreen.tsx'
import type { Language } from '../../../../shared/model/vocabulary.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show, showPage } from '../../harness/show.tsx'

/** So many failure points, worst first: number 1 has the most cases. */
function untraced(count: number) {
  return engagementOf({
    failurePoints: Array.from({ length: count }, (_, index) => ({
      id: `f${index + 1}`,
      title: `Trouble ${index + 1}`,
      perMonth: count - index,
    })),
    rootCauses: [
      { id: 'r1', title: 'Old system', category: 'systems' },
      { id: 'r2', title: 'No owner', category: 'structure' },
    ],
  })
}

async function showInbox(count: number, language: Language = 'en') {
  const { client } = realBackend(untraced(count))
  const user = show(client, <TraceScreen />, { language, at: 'trace' })
  const [list] = await screen.findAllByRole('listbox')
  if (list === undefined) throw new Error('There is no inbox.')
  const chosen = (): string | null | undefined =>
    within(list).queryByRole('option', { selected: true })?.querySelector('bdi')?.textContent
  await waitFor(() => expect(chosen()).toBe('Trouble 1'))
  list.focus()
  return { client, user, list, chosen }
}

describe('the inbox of what is not traced', () => {
  it('is travelled by arrows, pages, Home and End, and reads what it comes to', async () => {
    const { user, chosen } = await showInbox(250)
    await user.keyboard('{ArrowDown}')
    await waitFor(() => expect(chosen()).toBe('Trouble 2'))
    await user.keyboard('{PageDown}')
    await waitFor(() => expect(chosen()).toBe('Trouble 9'))
    await user.keyboard('{End}')
    await waitFor(() => expect(chosen()).toBe('Trouble 250'))
    await user.keyboard('{Home}{ArrowUp}')
    await waitFor(() => expect(chosen()).toBe('Trouble 1'))
  })

  it('goes on to the tree by the arrow along the reading direction', async () => {
    const { user } = await showInbox(3, 'he')
    await user.keyboard('{ArrowRight}')
    expect(document.activeElement?.getAttribute('role')).toBe('listbox')
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
  })
})

describe('a new why', () => {
  it('that Escape leaves unfinished waits for the next time a why is begun', async () => {
    const { user } = await showInbox(1)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    await user.keyboard('{Tab}Nobody is{Escape}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    await user.keyboard('{Tab}')
    expect(document.activeElement).toHaveProperty('value', 'Nobody is')
  })
})

describe('five whys in a row', () => {
  it('take six keys beyond their words, eleven with the root cause that they end at', async () => {
    const { client, user } = await showInbox(1)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    let keys = 0
    const press = async (key: string): Promise<void> => {
      keys += 1
      await user.keyboard(key)
    }
    for (const why of ['one', 'two', 'three', 'four', 'five']) {
      await press('{Tab}')
      await waitFor(() => expect(document.activeElement).toHaveProperty('value', ''))
      await user.keyboard(why)
    }
    await press('{Enter}')
    await screen.findByRole('treeitem', { name: /^five/ })
    expect(keys).toBe(6)
    await press('{Escape}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    await press('l')
    const field = await screen.findByRole('combobox', { name: 'Search root causes, or name a new one' })
    await waitFor(() => expect(document.activeElement).toBe(field))
    await user.keyboard('owner')
    await waitFor(() => expect(within(screen.getByRole('dialog')).getAllByRole('option')[0]?.textContent).toContain('No owner'))
    await press('{Enter}')
    await waitFor(async () => expect((await client.rootCause.get({ id: 'r2', measure: 'count' })).failurePoints).toBe(1))
    expect(keys).toBeLessThanOrEqual(11)
    const deepest = await screen.findByRole('treeitem', { name: /^five/ })
    expect(deepest.getAttribute('aria-level')).toBe('6')
  })
})

describe('questions that lead to other causes', () => {
  it('are three, change by a key, and each begins the why that answers it beside the selected one', async () => {
    const { user } = await showInbox(1)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    const asked = (): readonly string[] =>
      within(screen.getByRole('region', { name: /What else explains/ }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent)
    const first = asked()
    expect(first).toHaveLength(3)
    await user.keyboard('w')
    await waitFor(() => expect(asked()).not.toEqual(first))
    await user.click(screen.getByRole('button', { name: /best person/ }))
    expect(document.activeElement?.getAttribute('placeholder')).toBe('Would it still happen if the best person did it?')
  })
})

describe('a large tree', () => {
  it('is folded and unfolded by keys, and what is added under a folded why is seen', async () => {
    const { user } = await showInbox(1)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    await user.keyboard('{Tab}above{Tab}')
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', ''))
    await user.keyboard('below{Enter}{Escape}')
    await screen.findByRole('treeitem', { name: /^below/ })
    await waitFor(() => expect(document.activeElement?.textContent).toContain('below'))
    await user.keyboard('{ArrowLeft} ')
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /^below/ })).toBeNull())
    const above = screen.getByRole('treeitem', { name: /^above.*One why is folded under it/ })
    expect(above.getAttribute('aria-expanded')).toBe('false')
    await user.keyboard('{ArrowRight}')
    await screen.findByRole('treeitem', { name: /^below/ })
    await user.keyboard('{Shift>} {/Shift}')
    await waitFor(() => expect(screen.queryByRole('treeitem', { name: /^below/ })).toBeNull())
    await user.keyboard('{Tab}another{Enter}{Escape}')
    await screen.findByRole('treeitem', { name: /^another/ })
    expect(screen.queryByRole('treeitem', { name: /^below/ })).not.toBeNull()
  })
})

describe('a why with what is under it', () => {
  it('is copied to another failure point, moved within its trace, and refused beneath itself, by keys alone', async () => {
    const { client, user } = await showInbox(2)
    const focused = (words: string) => waitFor(() => expect(document.activeElement?.textContent).toContain(words))
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    await user.keyboard('{Tab}above{Tab}')
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', ''))
    await user.keyboard('below{Enter}{Escape}')
    await focused('below')
    await user.keyboard('{ArrowLeft}')
    await focused('above')
    await user.keyboard('xv')
    await screen.findByText('A cause cannot be moved beneath itself.')
    await user.keyboard('c{PageDown}')
    await focused('Trouble 2')
    await user.keyboard('v')
    await focused('above')
    expect(await client.trace.get({ failurePoint: 'f2' })).toMatchObject({
      causes: [{ title: 'above', causes: [{ title: 'below' }] }],
    })
    await user.keyboard('{ArrowRight}')
    await focused('below')
    await user.keyboard('x{Home}v')
    await focused('below')
    await waitFor(async () =>
      expect((await client.trace.get({ failurePoint: 'f2' })).causes.map(({ title }) => title)).toEqual(['above', 'below']),
    )
    await client.changes.undo()
    await client.changes.undo()
    expect((await client.trace.get({ failurePoint: 'f2' })).causes).toEqual([])
  })
})

describe('the root causes that a branch may end at', () => {
  it('are chosen by arrows and Enter from the field that searches them', async () => {
    const { client, user } = await showInbox(1)
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.getAttribute('role')).toBe('treeitem'))
    await user.keyboard('{Tab}Nobody is in charge{Enter}{Escape}')
    await screen.findByRole('treeitem', { name: /^Nobody is in charge/ })
    await user.keyboard('l')
    const field = await screen.findByRole('combobox', { name: 'Search root causes, or name a new one' })
    const option = (): HTMLElement => within(screen.getByRole('dialog')).getByRole('option', { selected: true })
    const chosen = (): string | null => option().textContent
    await waitFor(() => expect(chosen()).toContain('Old system'))
    await user.keyboard('{ArrowDown}')
    expect(chosen()).toContain('No owner')
    expect(document.activeElement).toBe(field)
    expect(field.getAttribute('aria-activedescendant')).toBe(option().id)
    await user.keyboard('{Enter}')
    await waitFor(async () => {
      const { failurePoints } = await client.rootCause.get({ id: 'r2', measure: 'count' })
      expect(failurePoints).toBe(1)
    })
  })
})

describe('the picture of a trace', () => {
  it('is reached from the palette, whose focus goes on into the menu of what can be made of it', async () => {
    const user = showPage(realBackend(untraced(2)).client, 'trace', 'f1')
    await screen.findByRole('button', { name: 'Save or copy picture' })
    await user.keyboard('{Control>}k{/Control}')
    await screen.findByRole('combobox', { name: /^Search/ })
    await user.keyboard('save or copy{Enter}')
    const menu = await screen.findByRole('menu')
    await waitFor(() => expect(menu.contains(document.activeElement)).toBe(true))
  })
})
