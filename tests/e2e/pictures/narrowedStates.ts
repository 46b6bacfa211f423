import type { ScreenId } from '../../../shared/commands/screenIds.ts'
import english from '../../../shared/samples/sample.en.json' with { type: 'json' }
import hebrew from '../../../shared/samples/sample.he.json' with { type: 'json' }
import { choose, type View } from '../journeys/frame.ts'
import { planIsDrawn, type ShownState, visit } from './ShownState.ts'

/** The sample's own dimension, and the value that its cases are narrowed to. */
async function ownOf({ page }: View): Promise<{ readonly dimension: string; readonly value: string }> {
  const isHebrew = (await page.locator('html').getAttribute('lang')) === 'he'
  const dimension = (isHebrew ? hebrew : english).fields[0]?.name ?? ''
  return { dimension, value: isHebrew ? 'צפון' : 'North' }
}

/** A screen while only the cases of one value are counted. */
function narrowedState(screen: ScreenId): ShownState {
  return {
    name: `narrowed-${screen}`,
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      const { dimension, value } = await ownOf(view)
      await visit(view, screen)
      const words = t('shell.narrowing.words', { field: dimension, value })
      const chip = page.getByRole('button', { name: t('shell.narrowing.remove', { words }) })
      if (!(await chip.isVisible())) await choose(page, page.getByRole('combobox', { name: t('shell.narrowing.label') }), value)
      await chip.waitFor()
      if (screen === 'plan') await planIsDrawn(view)
    },
  }
}

/** What each value of the dimension can be chosen for, those that say none among them. */
const choice: ShownState = {
  name: 'narrowing-choice',
  opened: 'sample',
  show: async (view) => {
    const { page, t } = view
    await visit(view, 'overview')
    await page.getByRole('combobox', { name: t('shell.narrowing.label') }).press('ArrowDown')
    await page.getByRole('option', { name: t('casesScreen.noValue'), exact: true }).waitFor()
  },
}

/** Two values held against one another, whatever the cases are narrowed to. */
const compared: ShownState = {
  name: 'pareto-values',
  opened: 'sample',
  show: async (view) => {
    const { page, t } = view
    const { dimension } = await ownOf(view)
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

const narrowedScreens = [
  'overview',
  'journey',
  'failure-points',
  'trace',
  'root-causes',
  'fixes',
  'plan',
  'pareto',
  'progress',
  'cases',
] as const

/** What screens show when only some cases are counted; last in the sample, since the choice stays. */
export const narrowedStates: readonly ShownState[] = [choice, ...narrowedScreens.map(narrowedState), compared]
