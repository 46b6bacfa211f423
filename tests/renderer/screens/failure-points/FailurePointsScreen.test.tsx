import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FailurePointsScreen } from '../../../../renderer/screens/failure-points/FailurePointsScreen.tsx'
import type { FailurePointRow } from '../../../../shared/contract/lists/failurePointContract.ts'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { type Answers, fakeBackend, refused } from '../../harness/fakeBackend.ts'
import { openAnswers } from '../../harness/openAnswers.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'
import { type Client, cell, threeFailurePoints, titles } from './threeFailurePoints.ts'

const focus = (): string => document.activeElement?.textContent ?? ''

async function severities(client: Client): Promise<readonly (number | null)[]> {
  const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })
  return rows.map(({ severity }) => severity)
}

describe('the table of failure points', () => {
  it('takes a title typed over the cell in focus, and goes on to the cell beneath', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard('Waits{Enter}')
    await cell('Waits')
    await waitFor(() => expect(focus()).toBe('B'))
    expect(await titles(client)).toEqual(['Waits', 'B', 'C'])
  })

  it('gives the old value back at Escape, and the cell keeps the focus', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('B'))
    await user.keyboard('{F2}!{Escape}')
    await waitFor(() => expect(focus()).toBe('B'))
    expect(await titles(client)).toEqual(['A', 'B', 'C'])
  })

  it('says beside the cell what does not fit, and keeps the text to be mended', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}{ArrowRight}7{Tab}')
    expect((await screen.findByRole('alert')).textContent).toBe('Severity is a whole number from 1 to 5.')
    expect(screen.getByRole('textbox', { name: 'Severity of FP-01' })).toHaveProperty('value', '7')
    await user.keyboard('{Backspace}5{Tab}')
    await waitFor(async () => expect((await client.failurePoint.get({ id: 'A' })).severity).toBe(5))
    expect(document.activeElement?.getAttribute('data-column')).toBe('perMonth')
  })

  it('makes a stage that is typed and new, and puts the failure point into it', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard('{ArrowRight}Sale{Enter}')
    await waitFor(async () => expect((await client.failurePoint.get({ id: 'A' })).stageName).toBe('Sale'))
  })

  it('travels in the reading direction: in Hebrew the arrow to the left goes on', async () => {
    const { client } = realBackend(smallEngagement())
    const user = show(client, <FailurePointsScreen />, { language: 'he' })
    await user.click(await cell('Waits'))
    await user.keyboard('{ArrowLeft}')
    await waitFor(() => expect(focus()).toBe('Service'))
    await user.keyboard('{ArrowRight}{ArrowRight}')
    await waitFor(() => expect(focus()).toBe('FP-01'))
  })

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
        page: () => ({ total: 1, totalHarm: 0, offset: 0, rows: [row(0)] }),
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

  it('selects by Space and by a range, deletes the selected, and the table keeps the focus', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard(' ')
    await user.keyboard('{Shift>}')
    await user.click(screen.getByRole('checkbox', { name: 'Select FP-02' }))
    await user.keyboard('{/Shift}')
    expect(screen.getByText('2 selected')).toBeTruthy()
    await user.click(await cell('A'))
    await user.keyboard('{Control>}{Delete}{/Control}')
    await waitFor(() => expect(screen.queryByRole('gridcell', { name: 'A' })).toBeNull())
    expect(await titles(client)).toEqual(['C'])
    await waitFor(() => expect(focus()).toBe('C'))
  })

  it('selects all that fit the search, and sets the severity of all as one change', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard('{Control>}a{/Control}')
    await user.click(await screen.findByRole('button', { name: 'Set the severity' }))
    await user.click((await screen.findAllByRole('menuitem'))[0] ?? document.body)
    await waitFor(async () => {
      const { rows } = await client.failurePoint.page({ query: {}, offset: 0, limit: 100 })
      expect(rows.map(({ severity }) => severity)).toEqual([5, 5, 5])
    })
    await client.changes.undo()
    expect((await client.failurePoint.get({ id: 'A' })).severity).toBe(1)
  })

  it('sorts by a column, numbers from the largest, and turns it round', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await cell('A')
    const shown = (): readonly string[] => ['A', 'B', 'C'].toSorted((a, b) => place(a) - place(b))
    const place = (title: string): number =>
      Number(screen.getByRole('gridcell', { name: title }).closest('[role=row]')?.getAttribute('aria-rowindex'))
    await user.click(screen.getByRole('button', { name: 'Severity' }))
    await waitFor(() => expect(shown()).toEqual(['C', 'B', 'A']))
    expect(screen.getByRole('columnheader', { name: 'Severity' }).getAttribute('aria-sort')).toBe('descending')
    await user.click(screen.getByRole('button', { name: 'Severity' }))
    await waitFor(() => expect(shown()).toEqual(['A', 'B', 'C']))
  })

  it('opens the details at Shift+Enter, and gives the cell its focus back at Escape', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('B'))
    await user.keyboard('{Shift>}{Enter}{/Shift}')
    const panel = await screen.findByRole('complementary', { name: 'Details of FP-02' })
    await user.click(within(panel).getByRole('textbox', { name: 'Channel' }))
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByRole('complementary')).toBeNull())
    await waitFor(() => expect(focus()).toBe('B'))
  })
})

function row(index: number): FailurePointRow {
  return {
    id: `f${index}`,
    code: `FP-${index}`,
    title: `Title ${index}`,
    stage: null,
    stageName: null,
    touchpoint: null,
    touchpointName: null,
    channel: null,
    severity: null,
    perMonth: null,
    countPerMonth: 0,
    counted: false,
    occurrences: 0,
    costPerCase: null,
    customersPerMonth: null,
    harm: 0,
    traced: 0,
  }
}

/** A hundred thousand failure points, of which only the pages asked for are ever made. */
function manyAnswers(asked: number[]) {
  const counts = { failurePoints: 100_000, rootCauses: 0, fixes: 0, occurrences: 0 }
  return {
    ...openAnswers({ counts }),
    triage: { waiting: () => [] },
    failurePoint: {
      page: ({ offset, limit }) => {
        asked.push(offset)
        return { total: 100_000, totalHarm: 0, offset, rows: Array.from({ length: limit }, (_, at) => row(offset + at)) }
      },
    },
  } satisfies Answers
}

describe('the table of a hundred thousand failure points', () => {
  it('asks for the pages in sight only, and draws their rows only', async () => {
    const asked: number[] = []
    const user = show(fakeBackend(manyAnswers(asked)).client, <FailurePointsScreen />)
    await user.click(await cell('Title 0'))
    await user.keyboard('{Control>}{End}{/Control}')
    await screen.findByText('Title 99999')
    expect(new Set(asked)).toEqual(new Set([0, 99_900]))
    expect(screen.getAllByRole('row').length).toBeLessThan(60)
    await waitFor(() => expect(document.activeElement?.getAttribute('data-column')).toBe('traced'))
  })
})
