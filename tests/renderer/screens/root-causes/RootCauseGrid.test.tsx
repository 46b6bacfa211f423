import { screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, it } from 'vitest'
import { RootCausesScreen } from '../../../../renderer/screens/root-causes/RootCausesScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'

const focus = (): string => document.activeElement?.textContent ?? ''
const cell = (words: string): Promise<HTMLElement> => screen.findByRole('gridcell', { name: words })

function twoRootCauses() {
  return realBackend(
    engagementOf({
      failurePoints: [
        { id: 'f1', title: 'Waits', perMonth: 90 },
        { id: 'f2', title: 'Lost', perMonth: 20 },
      ],
      rootCauses: [
        { id: 'r1', title: 'Old system', category: 'systems' },
        { id: 'r2', title: 'No owner', category: 'structure' },
      ],
      traces: [
        { failurePoint: 'f1', cause: { rootCause: 'r1' } },
        { failurePoint: 'f2', cause: { rootCause: 'r2' } },
      ],
      fixes: [],
    }),
  )
}

async function asTable({ client }: ReturnType<typeof twoRootCauses>): Promise<UserEvent> {
  const user = show(client, <RootCausesScreen />, { at: 'root-causes' })
  await user.click(await screen.findByText('As a table'))
  await cell('Old system')
  return user
}

const categories = async ({ client }: ReturnType<typeof twoRootCauses>) =>
  (await client.rootCause.list({})).rows.map(({ title, category }) => [title, category])

describe('root causes as a table', () => {
  it('change their words and category in the cells, by the name on the screen alone', async () => {
    const backend = twoRootCauses()
    const user = await asTable(backend)
    await user.click(await cell('Old system'))
    await user.keyboard('{F2}{End} of 1998{Enter}')
    await waitFor(async () => expect((await categories(backend))[0]?.[0]).toBe('Old system of 1998'))
    await user.click(document.querySelectorAll<HTMLElement>('[role=row] > [data-column=category]').item(0))
    await user.keyboard('nowhere{Enter}')
    await screen.findByText(/“nowhere” is not one of the words here/)
    await user.keyboard('{Escape}Training{Enter}')
    await waitFor(async () => expect((await categories(backend))[0]).toEqual(['Old system of 1998', 'training']))
  })

  it('take a pasted column of words and categories as one change', async () => {
    const backend = twoRootCauses()
    const user = await asTable(backend)
    await user.click(await cell('Old system'))
    await user.paste('Ageing system\tProcess\nNobody owns it\tTraining\n')
    await waitFor(async () =>
      expect(await categories(backend)).toEqual([
        ['Ageing system', 'process'],
        ['Nobody owns it', 'training'],
      ]),
    )
    await backend.client.changes.undo()
    expect(await categories(backend)).toEqual([
      ['Old system', 'systems'],
      ['No owner', 'structure'],
    ])
  })

  it('never lose their category to an emptied cell', async () => {
    const backend = twoRootCauses()
    const user = await asTable(backend)
    await user.click(document.querySelectorAll<HTMLElement>('[role=row] > [data-column=category]').item(0))
    await user.keyboard('{Delete}')
    await screen.findByText('This cannot be left empty.')
    expect(await categories(backend)).toEqual([
      ['Old system', 'systems'],
      ['No owner', 'structure'],
    ])
  })

  it('are deleted after it was said what goes with them, and come back at once', async () => {
    const backend = twoRootCauses()
    const user = await asTable(backend)
    await user.click(await cell('Old system'))
    await user.keyboard('{Control>}a{/Control}')
    await user.click(screen.getByRole('button', { name: 'Delete' }))
    const dialog = await screen.findByRole('dialog', { name: 'Delete these root causes?' })
    expect(screen.getAllByText('The branches of one failure point that end here become untraced again.')).toHaveLength(2)
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }))
    await waitFor(async () => expect(await categories(backend)).toEqual([]))
    await backend.client.changes.undo()
    expect(await categories(backend)).toHaveLength(2)
  })

  it('are searched, and found ones take the focus', async () => {
    const backend = twoRootCauses()
    const user = await asTable(backend)
    await user.type(screen.getByRole('textbox', { name: 'Search root causes' }), 'owner')
    await waitFor(() => expect(screen.queryByRole('gridcell', { name: 'Old system' })).toBeNull())
    await user.click(await cell('No owner'))
    expect(focus()).toBe('No owner')
  })
})
