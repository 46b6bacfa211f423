import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { screenPath } from '../../../../renderer/page/screenPath.ts'
import { translator } from '../../../../shared/i18n/translator.ts'
import type { Narrowing } from '../../../../shared/model/lists/cases/narrowing.ts'
import { type Language, languages } from '../../../../shared/model/vocabulary.ts'
import { testBackend } from '../../../electron/backend/services/testBackend.ts'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { showPage } from '../../harness/show.tsx'

/** Six cases of the first failure point, two of them of the South; another is an estimate alone. */
async function opened(language: Language) {
  const backend = testBackend()
  const path = join(backend.folder, 'client.shoresh')
  const small = smallEngagement()
  const [first, second] = small.failurePoints
  if (first === undefined || second === undefined) throw new Error('the small engagement has two failure points')
  const occurrences = Array.from({ length: 6 }, (_, at) => ({
    failurePoint: first.id,
    on: `2026-02-0${at + 1}`,
    fields: { region: at < 2 ? 'דרום' : 'מרכז' },
  }))
  const failurePoints = [first, { ...second, perMonth: 12 }]
  const fields = [{ id: 'region', name: 'אזור' }]
  createEngagementFile(path, { ...small, failurePoints, occurrences, fields, period: { from: '2026-02-01', to: '2026-02-28' } })
  await backend.openPath(path)
  await backend.client.preferences.set({ language })
  return backend
}

for (const language of languages) {
  const t = translator(language)

  it(`narrows every screen by key to one value of an own dimension, and back by Escape (${language})`, async () => {
    const { client, faults } = await opened(language)
    const user = showPage(client, 'failure-points')
    const choice = await screen.findByRole('combobox', { name: t('shell.narrowing.label') })
    choice.focus()
    await user.keyboard('{ArrowDown}')
    await screen.findByRole('option', { name: 'דרום' })
    await user.keyboard('דרום{ArrowDown}{Enter}')
    const words = t('shell.narrowing.words', { field: 'אזור', value: 'דרום' })
    const chip = await screen.findByRole('button', { name: t('shell.narrowing.remove', { words }) })
    expect(chip.textContent).toBe(words)
    await screen.findByText(new RegExp(t('shell.narrowing.counted', { cases: '2', all: '6' })))
    await screen.findByText(new RegExp(t('shell.narrowing.estimates', { count: 1, formatted: '1' })))
    const { totalHarm } = await client.failurePoint.page({
      query: { narrowing: { field: 'region', value: 'דרום' } },
      offset: 0,
      limit: 5,
    })
    expect(totalHarm).toBeCloseTo((2 * 30.4375) / 28, 9)
    chip.focus()
    await user.keyboard('{Escape}')
    await waitFor(() => expect(screen.queryByText(words)).toBeNull())
    expect(document.activeElement).toBe(choice)
    expect(faults).toEqual([])
  })
}

it('stays on other screens, which follow or say that they do not', async () => {
  const t = translator('en')
  const { client } = await opened('en')
  const user = showPage(client, 'overview')
  await user.click(await screen.findByRole('combobox', { name: t('shell.narrowing.label') }))
  await user.click(await screen.findByRole('option', { name: 'דרום' }))
  await screen.findByText(new RegExp(t('shell.narrowing.counted', { cases: '2', all: '6' })))
  const main = screen.getByRole('main')
  await within(main).findByText(new RegExp(t('overviewScreen.occurrences', { count: 2, number: '2' })))
  window.location.hash = screenPath('plan')
  await screen.findByText(new RegExp(t('shell.narrowing.counted', { cases: '2', all: '6' })))
  const counted = async (narrowing: Narrowing | null) => (await client.plan.get({ narrowing })).plan.total
  expect(await counted({ field: 'region', value: 'דרום' })).toBeLessThan(await counted(null))
  window.location.hash = screenPath('progress')
  await screen.findByText(t('shell.narrowing.notHere'))
  window.location.hash = screenPath('settings')
  await waitFor(() => expect(screen.queryByText(t('shell.narrowing.notHere'))).toBeNull())
})

it('is not offered where there is no dimension', async () => {
  const backend = testBackend()
  const path = join(backend.folder, 'client.shoresh')
  createEngagementFile(path, { ...smallEngagement(), fields: [] })
  await backend.openPath(path)
  showPage(backend.client, 'fixes')
  await screen.findByRole('main')
  expect(screen.queryByRole('combobox', { name: translator('he')('shell.narrowing.label') })).toBeNull()
  expect(screen.queryByRole('combobox', { name: translator('en')('shell.narrowing.label') })).toBeNull()
})
