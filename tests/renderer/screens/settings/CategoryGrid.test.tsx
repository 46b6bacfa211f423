import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { CategorySettings } from '../../../../renderer/screens/settings/engagement/CategorySettings.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const cell = (words: string): Promise<HTMLElement> => screen.findByRole('gridcell', { name: words })

/** Two categories of the team's own, the first without a definition. */
async function twoCategories() {
  const { client } = realBackend(
    engagementOf({
      categories: [
        { id: 'branches', name: 'Branches' },
        { id: 'suppliers', name: 'Suppliers', definition: 'Whom we buy from.' },
      ],
    }),
  )
  const kept = async () => (await client.engagement.head()).categories.map(({ name, definition }) => [name, definition ?? null])
  const user = show(client, <CategorySettings />)
  await cell('Branches')
  return { client, user, kept }
}

describe("the team's own categories", () => {
  it('take a definition of several lines: Alt+Enter begins one, Enter saves', async () => {
    const { client, user, kept } = await twoCategories()
    await user.click(await cell('Branches'))
    await user.keyboard('{ArrowRight}Where they meet us{Alt>}{Enter}{/Alt}and who is there{Enter}')
    await waitFor(async () => expect(await kept()).toContainEqual(['Branches', 'Where they meet us\nand who is there']))
    await user.keyboard('{ArrowUp}{F2}!{Escape}')
    expect(await kept()).toContainEqual(['Branches', 'Where they meet us\nand who is there'])
    await client.changes.undo()
    expect(await kept()).toContainEqual(['Branches', null])
  })

  it('are added from one line after the other, the last one marked', async () => {
    const { user, kept } = await twoCategories()
    await user.click(screen.getByRole('textbox', { name: 'Add a category' }))
    await user.keyboard('Weather{Enter}')
    const added = (await cell('Weather')).closest('[role=row]')
    await waitFor(() => expect(added?.hasAttribute('data-added')).toBe(true))
    await user.keyboard('Law{Enter}')
    await cell('Law')
    expect((await kept()).map(([name]) => name)).toEqual(['Branches', 'Suppliers', 'Weather', 'Law'])
  })

  it('keep their names: an emptied one is refused beside its cell', async () => {
    const { user, kept } = await twoCategories()
    await user.click(await cell('Suppliers'))
    await user.keyboard('{Delete}')
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''))
    expect((await kept()).map(([name]) => name)).toEqual(['Branches', 'Suppliers'])
  })

  it('take names and definitions that are pasted over both columns, as one change', async () => {
    const { client, user, kept } = await twoCategories()
    await user.click(await cell('Branches'))
    const clipboard = { getData: () => 'Shops\tAll of them\r\nVendors\t"One\nand two"' }
    fireEvent.paste(await cell('Branches'), { clipboardData: clipboard })
    await waitFor(async () =>
      expect(await kept()).toEqual([
        ['Shops', 'All of them'],
        ['Vendors', 'One\nand two'],
      ]),
    )
    await client.changes.undo()
    expect((await kept()).map(([name]) => name)).toEqual(['Branches', 'Suppliers'])
  })

  it('are removed with the selected ones', async () => {
    const { user, kept } = await twoCategories()
    await user.click(await cell('Branches'))
    await user.keyboard(' ')
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    await waitFor(async () => expect((await kept()).map(([name]) => name)).toEqual(['Suppliers']))
  })
})
