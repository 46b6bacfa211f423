import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { type ScreenId, screenIds, screenPath } from '../../../renderer/app/screenPath.ts'
import { choose, containing, screenShown, startingWith, type View } from '../journeys/frame.ts'

/** What must be open for a state to be shown. */
export type Opened = 'nothing' | 'sample' | 'empty engagement'

/** Something a user sees: a screen, or a dialog, panel or view of one. `show` starts from anywhere in the same engagement. */
export type ShownState = Readonly<{ name: string; opened: Opened; show: (view: View) => Promise<void> }>

const complaints = join(import.meta.dirname, '..', '..', 'fixtures', 'ent-complaints.csv')

/** Goes to an address of the app, with whatever was open on the way closed. */
async function visit(view: View, screen: ScreenId, id?: string): Promise<void> {
  await leaveDialogs(view.page)
  await view.page.evaluate(
    (path) => {
      location.hash = path
    },
    screenPath(screen, id),
  )
  await screenShown(view, screen)
}

/** Closes every dialog by Escape. */
export async function leaveDialogs(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog')
  while ((await dialog.count()) > 0) {
    await page.keyboard.press('Escape')
    await dialog.last().waitFor({ state: 'detached' })
  }
}

function screenState(screen: ScreenId, opened: Opened): ShownState {
  return {
    name: opened === 'sample' ? screen : `${screen}-empty`,
    opened,
    show: async (view) => {
      await visit(view, screen)
      if (screen === 'plan' && opened === 'sample') await planIsDrawn(view)
    },
  }
}

/** The frontier and how sure the plan is are computed after the plan itself. */
async function planIsDrawn({ page, t }: View): Promise<void> {
  await page.getByRole('slider', { name: t('charts.frontier.slider') }).waitFor()
  await page
    .getByRole('group', { name: t('planScreen.howSure') })
    .getByText(/\S/)
    .first()
    .waitFor()
}

function detailState(name: string, screen: ScreenId, id: string): ShownState {
  return {
    name,
    opened: 'sample',
    show: async (view) => {
      await visit(view, screen, id)
      await view.page.getByRole('complementary').getByRole('textbox').first().waitFor()
    },
  }
}

/** Opens the trace of a failure point of the sample and waits until it is that one's. */
async function visitTrace(view: View, failurePoint: string): Promise<void> {
  await visit(view, 'trace', failurePoint)
  await view.page
    .locator('main')
    .getByRole('button', { name: containing(failurePoint.toUpperCase()) })
    .waitFor()
  await view.page.getByRole('treeitem').nth(2).waitFor()
}

function traceState(name: string, failurePoint: string): ShownState {
  return { name, opened: 'sample', show: (view) => visitTrace(view, failurePoint) }
}

function asTable(name: string, screen: ScreenId): ShownState {
  return {
    name,
    opened: 'sample',
    show: async (view) => {
      await visit(view, screen)
      if (screen === 'plan') await planIsDrawn(view)
      const choice = view.page.getByRole('radiogroup', { name: view.t('charts.view') }).last()
      await choice.getByText(view.t('charts.table'), { exact: true }).click()
      await view.page.getByRole('table').first().waitFor()
    },
  }
}

const home: readonly ShownState[] = [
  {
    name: 'home',
    opened: 'nothing',
    show: async ({ page, t }) => {
      await leaveDialogs(page)
      await page.getByRole('heading', { name: t('homeScreen.title') }).waitFor()
    },
  },
  {
    name: 'home-new',
    opened: 'nothing',
    show: async ({ page, t }) => {
      await page.getByRole('button', { name: containing(t('homeScreen.create')) }).click()
      await page.getByRole('dialog').getByRole('textbox').first().waitFor()
    },
  },
]

const failurePointsStates: readonly ShownState[] = [
  detailState('failure-points-details', 'failure-points', 'fp-01'),
  {
    name: 'failure-points-selected',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'failure-points')
      await view.page.getByRole('row').nth(2).getByRole('checkbox').check()
      await view.page.getByRole('row').nth(4).getByRole('checkbox').check()
    },
  },
  {
    name: 'import',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'failure-points')
      await view.page.getByRole('button', { name: view.t('failurePointsScreen.import') }).click()
      await view.page.getByRole('dialog').getByText(view.t('failurePointsScreen.importDrop')).waitFor()
    },
  },
  {
    name: 'import-columns',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'failure-points')
      await view.page.getByRole('button', { name: view.t('failurePointsScreen.import') }).click()
      await view.page.getByRole('dialog').locator('input[type=file]').setInputFiles(complaints)
      await view.page.getByRole('dialog').getByRole('table').waitFor()
    },
  },
]

const traceStates: readonly ShownState[] = [
  traceState('trace-tree', 'fp-34'),
  traceState('trace-together', 'fp-07'),
  {
    name: 'trace-link',
    opened: 'sample',
    show: async (view) => {
      await visitTrace(view, 'fp-01')
      await view.page.getByRole('treeitem').last().click()
      await view.page.getByRole('button', { name: view.t('traceScreen.actions.link') }).click()
      await view.page.getByRole('combobox', { name: view.t('traceScreen.picker.search') }).waitFor()
    },
  },
]

const rootCauseStates: readonly ShownState[] = [
  detailState('root-causes-details', 'root-causes', 'rc-03'),
  {
    name: 'root-causes-merge',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'root-causes')
      const boxes = view.page.getByRole('checkbox', {
        name: containing(view.t('rootCausesScreen.table.select', { title: '' }).slice(0, 6)),
      })
      await boxes.nth(0).check()
      await boxes.nth(1).check()
      await view.page.getByRole('button', { name: view.t('rootCausesScreen.mergeSelected', { count: 2 }) }).click()
      await view.page.getByRole('dialog').waitFor()
    },
  },
]

const planStates: readonly ShownState[] = [
  detailState('fixes-details', 'fixes', 'fx-04'),
  {
    name: 'plan-left-out',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'plan')
      await view.page
        .getByRole('region', { name: view.t('planScreen.left') })
        .getByRole('listitem')
        .last()
        .scrollIntoViewIfNeeded()
    },
  },
  asTable('plan-table', 'plan'),
  {
    name: 'plan-trial',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'overview')
      await visit(view, 'plan')
      await view.page.getByRole('button', { name: view.t('planScreen.trial.start') }).click()
      await view.page.getByRole('region', { name: view.t('planScreen.trial.title') }).waitFor()
    },
  },
]

const paretoStates: readonly ShownState[] = [
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
  comparedState('pareto-panels', 'panels'),
  comparedState('pareto-divided', 'stacked'),
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

async function chooseDimension({ page, t }: View, dimension: 'category' | 'failure-point'): Promise<void> {
  const choice = page.getByRole('radiogroup', { name: t('paretoScreen.by') })
  await choice.getByText(t(`vocabulary.dimension.${dimension}`), { exact: true }).click()
}

const palette: ShownState = {
  name: 'search',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'overview')
    await view.page.keyboard.press('ControlOrMeta+k')
    const field = view.page.getByRole('dialog').getByRole('textbox', { name: view.t('shell.searchHint') })
    await field.fill('FX-0')
    await view.page.getByRole('option').first().waitFor()
  },
}

const calendar: ShownState = {
  name: 'settings-calendar',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'settings')
    await view.page.getByRole('textbox', { name: view.t('settingsScreen.periodFrom') }).click()
    await view.page.getByRole('button', { name: view.t('shell.calendar.nextMonth') }).waitFor()
  },
}

/** Everything that `npm run screens` pictures and the accessibility test reads; a new screen or state adds itself here. */
export const shownStates: readonly ShownState[] = [
  ...home,
  ...screenIds.map((screen) => screenState(screen, 'sample')),
  ...failurePointsStates,
  ...traceStates,
  ...rootCauseStates,
  ...planStates,
  ...paretoStates,
  palette,
  calendar,
  ...screenIds.map((screen) => screenState(screen, 'empty engagement')),
]
