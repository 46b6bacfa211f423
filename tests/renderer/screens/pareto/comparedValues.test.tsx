import { join } from 'node:path'
import { screen, waitFor, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { createEngagementFile } from '../../../../electron/backend/engagement/createEngagementFile.ts'
import { translator } from '../../../../shared/i18n/translator.ts'
import { languages } from '../../../../shared/model/vocabulary.ts'
import { testBackend } from '../../../electron/backend/services/testBackend.ts'
import { smallEngagement } from '../../../fixtures/engagementFiles.ts'
import { showPage } from '../../harness/show.tsx'

const rows = (failurePoint: string, region: string, count: number) =>
  Array.from({ length: count }, (_, at) => ({ failurePoint, on: `2026-0${1 + (at % 3)}-12`, fields: { region } }))

for (const language of languages) {
  it(`two regions are chosen to stand side by side, with what chance may explain of their differences (${language})`, async () => {
    const t = translator(language)
    const backend = testBackend()
    const path = join(backend.folder, 'client.shoresh')
    const occurrences = [
      ...rows('f1', 'גליל', 5),
      ...rows('f1', 'צפון', 80),
      ...rows('f2', 'צפון', 20),
      ...rows('f1', 'דרום', 4),
      ...rows('f2', 'דרום', 16),
    ]
    createEngagementFile(path, { ...smallEngagement(), period: undefined, fields: [{ id: 'region', name: 'אזור' }], occurrences })
    await backend.openPath(path)
    await backend.client.preferences.set({ language })
    const user = showPage(backend.client, 'pareto', 'failure-point')
    await user.click(await screen.findByRole('combobox', { name: t('paretoScreen.compare') }))
    await user.click(await screen.findByRole('option', { name: t('paretoScreen.compareBy.values', { dimension: 'אזור' }) }))
    const second = await screen.findByRole('combobox', { name: t('paretoScreen.values.second') })
    const first = screen.getByRole('combobox', { name: t('paretoScreen.values.first') })
    // Those that most cases have, until somebody chooses.
    await waitFor(() => expect([first, second].map((side) => side.getAttribute('value'))).toEqual(['צפון', 'דרום']))
    await user.click(first)
    await user.click(await screen.findByRole('option', { name: 'גליל' }))
    await user.click(second)
    await user.click(await screen.findByRole('option', { name: 'צפון' }))
    await user.click(first)
    await user.click(await screen.findByRole('option', { name: 'דרום' }))
    const table = within(await screen.findByRole('region', { name: t('paretoScreen.values.title') }))
    await table.findAllByText('80%')
    const lines = table.getAllByRole('row').slice(1)
    const cells = lines.map((row) =>
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    )
    const notChance = t('reviewScreen.compare.notChance')
    const cases = (count: number) => t('paretoScreen.values.cases', { count, formatted: String(count) })
    expect(cells).toEqual([
      [`20% ${cases(4)}`, `80% ${cases(80)}`, notChance],
      [`80% ${cases(16)}`, `20% ${cases(20)}`, notChance],
    ])
    expect(backend.faults).toEqual([])
  })
}
