import type { StandardDimension } from '../../../shared/model/vocabulary.ts'
import { choose, startingWith, type View } from '../journeys/frame.ts'
import { asTable, type ShownState, visit } from './ShownState.ts'

export const paretoStates: readonly ShownState[] = [
  {
    name: 'pareto-category',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'pareto')
      await chooseDimension(view, 'category')
    },
  },
  {
    name: 'pareto-drill-down',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'pareto')
      await chooseDimension(view, 'category')
      await view.page
        .getByRole('group')
        .getByRole('button', { name: startingWith(view.t('vocabulary.category.structure')) })
        .click()
      await view.page.getByRole('navigation', { name: view.t('paretoScreen.trail') }).waitFor()
    },
  },
  {
    name: 'pareto-failure-points',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'pareto')
      await chooseDimension(view, 'failure-point')
    },
  },
  {
    name: 'pareto-promises',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'pareto')
      await chooseDimension(view, 'promise')
    },
  },
  {
    name: 'pareto-units',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'pareto')
      await chooseDimension(view, 'unit')
      const units = view.page.getByRole('region', { name: view.t('unitMatrix.sign') })
      const cells = units.getByRole('group').getByRole('button')
      await cells.first().click()
      await units.getByRole('button', { name: view.t('unitMatrix.close') }).waitFor()
      await units.scrollIntoViewIfNeeded()
    },
  },
  comparedState('pareto-panels', 'panels'),
  comparedState('pareto-divided', 'stacked'),
  {
    name: 'pareto-periods-volume',
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      await visit(view, 'pareto')
      await choose(page, page.getByRole('combobox', { name: t('paretoScreen.compare') }), t('paretoScreen.comparePeriods'))
      const per = page.getByRole('combobox', { name: t('reviewScreen.compare.per'), exact: true })
      await per.click()
      await page.getByRole('option').nth(1).click()
      await page.getByRole('figure').getByText('1,000').first().waitFor()
    },
  },
  {
    name: 'pareto-signs',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'pareto')
      await choose(
        view.page,
        view.page.getByRole('combobox', { name: view.t('paretoScreen.compare') }),
        view.t('paretoScreen.compareNone'),
      )
      for (const sign of ['chance', 'ranks', 'months'] as const) {
        await view.page.getByRole('checkbox', { name: view.t(`paretoScreen.sign.${sign}`) }).check()
      }
      await view.page.getByRole('figure').nth(1).waitFor()
    },
  },
  asTable('pareto-table', 'pareto'),
]

/** The Pareto by category, each divided by stage or one beside the other. */
function comparedState(name: string, kind: 'panels' | 'stacked'): ShownState {
  return {
    name,
    opened: 'sample',
    show: async (view) => {
      const { page, t } = view
      await visit(view, 'pareto')
      await chooseDimension(view, 'category')
      const option = t(`paretoScreen.compareBy.${kind}`, { dimension: t('vocabulary.dimension.stage') })
      await choose(page, page.getByRole('combobox', { name: t('paretoScreen.compare') }), option)
      await page.getByRole('figure').getByText(t('vocabulary.category.structure')).first().waitFor()
    },
  }
}

async function chooseDimension({ page, t }: View, dimension: StandardDimension): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: t('paretoScreen.by') })
  await choice.getByText(t(`vocabulary.dimension.${dimension}`), { exact: true }).click()
}
