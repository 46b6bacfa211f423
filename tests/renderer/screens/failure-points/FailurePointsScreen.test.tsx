import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { FailurePointsScreen } from '../../../../renderer/screens/failure-points/FailurePointsScreen.tsx'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { type Answers, fakeBackend } from '../../harness/fakeBackend.ts'
import { openAnswers } from '../../harness/openAnswers.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { show } from '../../harness/show.tsx'
import { rowAt } from './rowAt.ts'
import { cell, threeFailurePoints, titles } from './threeFailurePoints.ts'

const focus = (): string => document.activeElement?.textContent ?? ''

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

  it('makes one of the selected, the one that is chosen, and undo parts them again', async () => {
    const { client } = realBackend(threeFailurePoints())
    const user = show(client, <FailurePointsScreen />, { at: 'failure-points' })
    await user.click(await cell('A'))
    await user.keyboard(' ')
    expect(screen.getByRole('button', { name: 'Merge 1 selected…' })).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('checkbox', { name: 'Select FP-02' }))
    await user.click(screen.getByRole('button', { name: 'Merge 2 selected…' }))
    await user.click(await screen.findByRole('radio', { name: /FP-02/ }))
    expect(screen.getByText('“A” has no cases to hand over.')).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Merge' }))
    await screen.findByRole('complementary', { name: 'Details of FP-02' })
    expect(await titles(client)).toEqual(['B', 'C'])
    await client.changes.undo()
    expect(await titles(client)).toEqual(['A', 'B', 'C'])
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

/** A hundred thousand failure points, of which only the pages asked for are ever made. */
function manyAnswers(asked: number[]) {
  const counts = { failurePoints: 100_000, rootCauses: 0, fixes: 0, occurrences: 0 }
  return {
    ...openAnswers({ counts }),
    triage: { waiting: () => [] },
    failurePoint: {
      page: ({ offset, limit }) => {
        asked.push(offset)
        return { total: 100_000, totalHarm: 0, offset, rows: Array.from({ length: limit }, (_, at) => rowAt(offset + at)) }
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
