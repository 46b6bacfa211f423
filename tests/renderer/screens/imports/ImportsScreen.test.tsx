import { cleanup, screen } from '@testing-library/react'
import { expect, it } from 'vitest'
import { takenBackSentence } from '../../../../renderer/screens/imports/takenBackSentence.ts'
import { translator } from '../../../../shared/i18n/translator.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'
import { realBackend } from '../../harness/realBackend.ts'
import { showPage } from '../../harness/show.tsx'
import { threeFailurePoints } from '../failure-points/threeFailurePoints.ts'

it('has a table chosen right there, and goes where it is imported', async () => {
  const user = showPage(realBackend(threeFailurePoints()).client, 'imports')
  const button = await screen.findByRole('button', { name: 'Import a file' })
  const input = button.parentElement?.querySelector<HTMLInputElement>('input[type=file]')
  if (!input) throw new Error('There is nothing to choose a file by.')
  await user.upload(input, new File(['Title\nLate'], 'may.csv'))
  expect((await screen.findByRole('dialog', { name: /Import/ })).textContent).toContain('may.csv')
})

it('says that no import stands here, and of cases that are here all the same how that came', async () => {
  const occurrences = [{ id: 'o', failurePoint: 'a', on: '2026-01-14' }]
  const failurePoints = [{ id: 'a', title: 'Late' }]
  const user = showPage(realBackend(engagementOf({ failurePoints, occurrences })).client, 'imports')
  await screen.findByRole('heading', { name: 'There are no imports here now' })
  await screen.findByText(/^One case stands here without an import: it was kept when its import was taken back/)
  await user.click(screen.getByRole('button', { name: 'See this case' }))
  await screen.findByRole('heading', { name: 'Cases' })
  cleanup()
  showPage(realBackend(engagementOf({ failurePoints })).client, 'imports')
  await screen.findByRole('heading', { name: 'There are no imports here now' })
  expect(screen.queryByText(/without an import/)).toBeNull()
})

it('counts the cases that stay when an import is taken back, and names the first few items', () => {
  const cases = Array.from({ length: 29 }, (_, at) => ({ list: 'occurrences' as const, id: `pw7f${at}`, title: '' }))
  const points = Array.from({ length: 7 }, (_, at) => ({ list: 'failurePoints' as const, id: `f${at}`, title: `Point ${at}` }))
  expect(takenBackSentence({ occurrences: 227, items: 0, restored: 0, kept: [...cases, ...points] }, translator('en'))).toBe(
    [
      '227 cases and what was made for them were taken back; undo brings them in again.',
      '29 cases stay, because they were moved or changed since.',
      'Kept, because it was worked on since: Point 0, Point 1, Point 2, Point 3, Point 4 and 2 more.',
    ].join(' '),
  )
})
