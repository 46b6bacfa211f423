import { fireEvent, screen, waitFor } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FailurePointsScreen } from '../../../../renderer/screens/failure-points/FailurePointsScreen.tsx'
import { type Answers, fakeBackend, refused } from '../../harness/fakeBackend.ts'
import { openAnswers } from '../../harness/openAnswers.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'
import { rowAt } from './rowAt.ts'
import { type Client, cell, threeFailurePoints, titles } from './threeFailurePoints.ts'

const focus = (): string => document.activeElement?.textContent ?? ''

async function severities(client: Client): Promise<readonly (number | null)[]> {
  const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })
  return rows.map(({ severity }) => severity)
}

describe('the cells of the table of failure points', () => {
  it('takes a pasted value into the cell in focus, and makes no row of it', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('B'))
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    await user.paste('5\r\n')
    await waitFor(async () => expect((await client.failurePoint.get({ id: 'B' })).severity).toBe(5))
    await user.paste('77')
    expect(await screen.findByRole('textbox', { name: 'Severity of FP-02' })).toHaveProperty('value', '77')
    await user.keyboard('{Enter}')
    expect((await screen.findByRole('alert')).textContent).toBe('Severity is a whole number from 1 to 5.')
    expect(await titles(client)).toEqual(['A', 'B', 'C'])
  })

  it('copies a cell, fills it from the one above and empties it, each as one change', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    const severity = async (): Promise<number | null> => (await client.failurePoint.get({ id: 'B' })).severity
    await user.click(await cell('B'))
    const copied: string[] = []
    fireEvent.copy(document.activeElement ?? document.body, {
      clipboardData: { setData: (_: string, text: string) => copied.push(text) },
    })
    expect(copied).toEqual(['B'])
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Control>}d{/Control}')
    await waitFor(async () => expect(await severity()).toBe(1))
    await user.keyboard('{Delete}')
    await waitFor(async () => expect(await severity()).toBeNull())
    await client.changes.undo()
    expect(await severity()).toBe(1)
    await client.changes.undo()
    expect(await severity()).toBe(2)
    expect(await titles(client)).toEqual(['A', 'B', 'C'])
  })

  it('fills a whole range with one pasted value, as one change, and copies it as a table', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard(`${'{ArrowRight}'.repeat(4)}{Shift>}{ArrowDown}{ArrowDown}{/Shift}`)
    await user.paste('4')
    await waitFor(async () => expect(await severities(client)).toEqual([4, 4, 4]))
    const copied: string[] = []
    fireEvent.copy(document.activeElement ?? document.body, {
      clipboardData: { setData: (_: string, text: string) => copied.push(text) },
    })
    expect(copied).toEqual(['4\r\n4\r\n4'])
    await user.keyboard('{Delete}')
    await waitFor(async () => expect(await severities(client)).toEqual([null, null, null]))
    await client.changes.undo()
    await client.changes.undo()
    expect(await severities(client)).toEqual([1, 2, 3])
  })

  it('pastes a range down and across from a cell, and keeps beside its cell the text that is not taken', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}')
    await user.paste('5\t30\r\n77\t8-12-20\r\n2\t40\r\n')
    await waitFor(async () => expect(await severities(client)).toEqual([5, 2, 2]))
    expect((await client.failurePoint.get({ id: 'B' })).perMonth).toEqual([8, 12, 20])
    const wrong = await cell('77')
    expect(wrong.getAttribute('aria-invalid')).toBe('true')
    await user.click(wrong)
    expect((await screen.findByRole('alert')).textContent).toBe('Severity is a whole number from 1 to 5.')
    await user.keyboard('{F2}{Backspace}{Backspace}3{Enter}')
    await waitFor(async () => expect(await severities(client)).toEqual([5, 3, 2]))
    expect(screen.queryByRole('gridcell', { name: '77' })).toBeNull()
    await client.changes.undo()
    await client.changes.undo()
    expect(await severities(client)).toEqual([1, 2, 3])
  })

  it('takes a pasted table with a header in through the import, with its costs and channels, and lists what it leaves out', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    const header = ['Title', 'Channel', 'Severity', 'Cost per case', 'Customers per month'].join('\t')
    await user.paste(`${header}\r\nLate, and wrong\tPhone\t4\t12,5\t30\r\nBad\tPhone\t9\t\t\r\n`)
    await user.click(await screen.findByRole('button', { name: 'Import 2 rows' }))
    const told = (await screen.findByText('One row was imported.')).parentElement?.textContent
    expect(told).toContain('Line 3')
    const { rows } = await client.failurePoint.page({ query: { search: 'Late' }, offset: 0, limit: 10 })
    expect(rows).toMatchObject([
      { title: 'Late, and wrong', channel: 'Phone', severity: 4, costPerCase: 12.5, customersPerMonth: 30 },
    ])
    await client.changes.undo()
    expect(await titles(client)).toEqual(['A', 'B', 'C'])
  })

  it('pastes a new stage with a new touchpoint in it, as one change', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard('{ArrowRight}')
    await user.paste('Sale\tOffer\nService\tDesk\n')
    await waitFor(async () => expect((await client.failurePoint.get({ id: 'B' })).touchpointName).toBe('Desk'))
    expect(await client.failurePoint.get({ id: 'A' })).toMatchObject({ stageName: 'Sale', touchpointName: 'Offer' })
    await client.changes.undo()
    expect((await client.engagement.head()).touchpoints).toEqual([])
  })

  it('fills a range down from its first row, chosen by pointer', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}{Shift>}')
    const last = document.querySelectorAll<HTMLElement>('[data-column=severity]').item(2)
    await user.click(last)
    await user.keyboard('{/Shift}')
    expect(document.querySelectorAll('[role=gridcell][aria-selected=true]')).toHaveLength(3)
    await user.keyboard('{Control>}d{/Control}')
    await waitFor(async () => expect(await severities(client)).toEqual([1, 1, 1]))
    await client.changes.undo()
    expect(await severities(client)).toEqual([1, 2, 3])
  })

  it('keeps the texts of a range that could not be saved, each in its cell', async () => {
    const answers = {
      ...openAnswers({ counts: { failurePoints: 1, rootCauses: 0, fixes: 0, occurrences: 0 } }),
      triage: { waiting: () => [] },
      failurePoint: {
        page: () => ({ total: 1, totalHarm: 0, offset: 0, rows: [rowAt(0)] }),
        updateEach: () => {
          throw refused('disk-full')
        },
      },
    } satisfies Answers
    const user = show(fakeBackend(answers).client, <FailurePointsScreen />)
    await user.click(await cell('Title 0'))
    await user.paste('Waits')
    const kept = (await screen.findByText('Waits')).closest('[role=gridcell]')
    expect(kept?.getAttribute('aria-invalid')).toBe('true')
    await user.keyboard('{Escape}')
    expect(await cell('Title 0')).toBe(document.activeElement)
  })

  it('keeps a title that Delete would leave empty, and says why', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard('{Delete}')
    await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''))
    expect(focus()).toBe('A')
    expect(await titles(client)).toEqual(['A', 'B', 'C'])
  })
})
