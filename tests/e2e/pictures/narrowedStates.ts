import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { choose, containing, type View } from '../journeys/frame.ts'
import { type ShownState, visit } from './ShownState.ts'

const regions = ['צפון', 'מרכז', 'דרום', 'ירושלים והסביבה']
const subjects = ['שליח שלא הגיע', 'אריזה פגומה', 'חשבון כפול', 'נציג שלא חזר']
const dimension = 'אזור'
const value = 'מרכז'

/** Cases that say in which region they happened, more of them in some than in others. */
function complaints(): string {
  const lines = Array.from({ length: 240 }, (_, at) => {
    const region = regions[Math.floor(regions.length * ((at % 40) / 40) ** 2)]
    const subject = subjects[Math.floor(subjects.length * (((at * 7) % 60) / 60) ** 2)]
    return `${subject},2026-0${1 + (at % 6)}-${String(1 + (at % 27)).padStart(2, '0')},${region}`
  })
  return ['תלונה,תאריך,אזור', ...lines, ''].join('\n')
}

/** Brings in cases with a dimension of their own, unless they are there already. */
async function withDimension(view: View): Promise<void> {
  const { page, t } = view
  const narrowing = page.getByRole('combobox', { name: t('shell.narrowing.label') })
  if (await narrowing.isVisible()) return
  const file = join(temporaryFolder(), 'פניות לפי אזור.csv')
  writeFileSync(file, complaints())
  await visit(view, 'failure-points')
  await page.getByRole('button', { name: t('commands.import-failure-points') }).click()
  const dialog = page.getByRole('dialog')
  await dialog.locator('input[type=file]').setInputFiles(file)
  await dialog.getByRole('table').first().waitFor()
  await choose(page, dialog.getByRole('combobox', { name: t('failurePointsScreen.importOwn') }), dimension)
  await page.keyboard.press('Escape')
  await dialog.getByRole('button', { name: t('failurePointsScreen.importRun', { count: 240 }) }).click()
  await narrowing.waitFor({ state: 'attached' })
}

function narrowedState(screen: ScreenId): ShownState {
  return {
    name: `narrowed-${screen}`,
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await withDimension(view)
      await visit(view, screen)
      const chip = page.getByRole('button', {
        name: t('shell.narrowing.remove', { words: t('shell.narrowing.words', { field: dimension, value }) }),
      })
      if (!(await chip.isVisible())) await choose(page, page.getByRole('combobox', { name: t('shell.narrowing.label') }), value)
      await chip.waitFor()
      if (screen !== 'pareto') return
      const dimensions = page.getByRole('radiogroup', { name: t('paretoScreen.by') })
      await dimensions.getByText(t('vocabulary.dimension.failure-point'), { exact: true }).click()
      await page
        .getByRole('group')
        .getByRole('button', { name: containing(subjects[0] ?? '') })
        .waitFor()
    },
  }
}

/** Two regions held against one another, whatever the cases are narrowed to. */
const compared: ShownState = {
  name: 'pareto-values',
  opened: 'empty engagement',
  show: async (view) => {
    const { page, t } = view
    await withDimension(view)
    await visit(view, 'pareto')
    const dimensions = page.getByRole('radiogroup', { name: t('paretoScreen.by') })
    await dimensions.getByText(t('vocabulary.dimension.failure-point'), { exact: true }).click()
    const option = t('paretoScreen.compareBy.values', { dimension })
    await choose(page, page.getByRole('combobox', { name: t('paretoScreen.compare') }), option)
    const differences = page.getByRole('region', { name: t('paretoScreen.values.title') })
    await differences.getByRole('row').nth(1).waitFor()
    await differences.scrollIntoViewIfNeeded()
  },
}

/** What screens show when only some cases are counted; last in their engagement, since the choice stays. */
export const narrowedStates: readonly ShownState[] = [
  ...(['overview', 'journey', 'failure-points', 'root-causes', 'pareto', 'plan', 'cases'] as const).map(narrowedState),
  compared,
]
