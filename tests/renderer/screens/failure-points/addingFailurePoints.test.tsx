import { cleanup, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FailurePointsScreen } from '../../../../renderer/screens/failure-points/FailurePointsScreen.tsx'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { fakeBackend, refused } from '../../harness/fakeBackend.ts'
import { openAnswers } from '../../harness/openAnswers.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'
import { cell, threeFailurePoints, titles } from './threeFailurePoints.ts'

const line = (): Promise<HTMLElement> => screen.findByRole('textbox', { name: 'New failure point' })

describe('the line that failure points are typed into', () => {
  it('adds what is typed into its first line, and stays there for the next', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await cell('A')
    await user.click(screen.getByRole('textbox', { name: 'New failure point' }))
    await user.keyboard('D{Enter}')
    await cell('D')
    expect(document.activeElement).toHaveProperty('value', '')
    await user.keyboard('E{Enter}')
    await cell('E')
    expect(await titles(client)).toEqual(['A', 'B', 'C', 'D', 'E'])
  })

  it('has the focus as a list opens that is empty: the first one can be typed at once', async () => {
    const { client } = realBackend(engagementOf({}))
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    const field = await line()
    expect(document.activeElement).toBe(field)
    await user.keyboard('The first{Enter}')
    await cell('The first')
    expect(await line()).toBe(document.activeElement)
  })

  it('brings what was added into sight in a list of a thousand, and marks it until the next is added', async () => {
    const failurePoints = Array.from({ length: 1000 }, (_, at) => ({ id: `f${at}`, title: `Title ${at}`, perMonth: 10 }))
    const { client } = realBackend(engagementOf({ failurePoints }))
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await cell('Title 0')
    await user.click(await line())
    await user.keyboard('The newest{Enter}')
    const marked = (): readonly string[] =>
      screen
        .getAllByRole('row')
        .flatMap((row) => (row.hasAttribute('data-added') ? [row.getAttribute('aria-rowindex') ?? ''] : []))
    await cell('The newest')
    await waitFor(() => expect(marked()).toEqual(['1002']))
    expect(await line()).toBe(document.activeElement)
    await user.keyboard('One more{Enter}')
    await cell('One more')
    await waitFor(() => expect(marked()).toEqual(['1003']))
  })

  it('says so where what was added does not fit the search', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await cell('A')
    await user.type(screen.getByRole('textbox', { name: 'Search' }), 'B')
    await waitFor(() => expect(screen.queryByRole('gridcell', { name: 'A' })).toBeNull())
    await user.click(await line())
    await user.keyboard('Unlike{Enter}')
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('Added, but not shown here'))
    expect(await titles(client)).toEqual(['A', 'B', 'C', 'Unlike'])
  })

  it('keeps a line that was begun while the user looks elsewhere', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await screen.findByRole('textbox', { name: 'New failure point' }))
    await user.keyboard('Half a')
    cleanup()
    show(client, <FailurePointsScreen />, { at: 'failure-points' })
    expect(await screen.findByRole('textbox', { name: 'New failure point' })).toHaveProperty('value', 'Half a')
  })

  it('keeps what was typed where adding is refused, and says why', async () => {
    const client = fakeBackend({
      ...openAnswers(),
      failurePoint: {
        create: () => {
          throw refused('disk-full')
        },
      },
    }).client
    const user = show(client, <FailurePointsScreen />)
    await user.click(await screen.findByRole('textbox', { name: 'New failure point' }))
    await user.keyboard('Waits{Enter}')
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''))
    expect((await screen.findByRole('alert')).textContent).toContain('Waits')
    expect(screen.getByRole('textbox', { name: 'New failure point' })).toBe(document.activeElement)
  })

  it('takes a long pasted list in as one change, and says how many lines came in and why others did not', async () => {
    const { client } = realBackend(engagementOf({}))
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await line())
    const many = Array.from({ length: 600 }, (_, at) => `Row ${at}\tSale`)
    await user.paste([...many, 'row 7\tsale', 'Two\t\tNowhere'].join('\n'))
    await screen.findByText(
      /600 failure points were added\. One was there already\. One line was left out/,
      {},
      { timeout: 60_000 },
    )
    expect((await client.engagement.head()).counts.failurePoints).toBe(600)
    await client.changes.undo()
    expect(await titles(client)).toEqual([])
  })
})
