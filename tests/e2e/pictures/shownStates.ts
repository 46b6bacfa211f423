import { join } from 'node:path'
import { type ScreenId, screenIds } from '../../../shared/commands/screenIds.ts'
import { containing } from '../journeys/frame.ts'
import { customerStates } from './customerStates.ts'
import { documentStates } from './documentStates.ts'
import { evidenceStates } from './evidenceStates.ts'
import { importStates } from './importStates.ts'
import { journeyStates } from './journeyStates.ts'
import { narrowedStates } from './narrowedStates.ts'
import { paretoStates } from './paretoStates.ts'
import { reviewStates } from './reviewStates.ts'
import { asTable, leaveDialogs, type Opened, planIsDrawn, type ShownState, visit } from './ShownState.ts'
import { traceStates } from './traceStates.ts'

const complaints = join(import.meta.dirname, '..', '..', 'fixtures', 'ent-complaints.csv')

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

const home: readonly ShownState[] = [
  {
    name: 'home',
    opened: 'nothing',
    show: async ({ page, t }) => {
      await leaveDialogs(page)
      await page.getByRole('heading', { name: t('homeScreen.title') }).waitFor()
      await page.getByRole('button', { name: t('shell.language'), exact: true }).waitFor()
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
    name: 'failure-points-merge',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'failure-points')
      // The same ones as in the state before, whose choice may still stand.
      await view.page.getByRole('row').nth(2).getByRole('checkbox').check()
      await view.page.getByRole('row').nth(4).getByRole('checkbox').check()
      await view.page.getByRole('button', { name: /^(Merge 2|מיזוג 2)/ }).click()
      await view.page.getByRole('dialog').getByRole('radio').nth(1).waitFor()
    },
  },
  {
    name: 'import',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'failure-points')
      await view.page.getByRole('button', { name: view.t('commands.import-failure-points') }).click()
      await view.page
        .getByRole('dialog')
        .getByText(view.t('failurePointsScreen.importDrop', { megabytes: 200 }))
        .waitFor()
    },
  },
  {
    name: 'import-columns',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'failure-points')
      await view.page.getByRole('button', { name: view.t('commands.import-failure-points') }).click()
      await view.page.getByRole('dialog').locator('input[type=file]').setInputFiles(complaints)
      await view.page.getByRole('dialog').getByRole('table').waitFor()
    },
  },
]

const triage: ShownState = {
  name: 'failure-points-triage',
  opened: 'sample',
  show: async (view) => {
    const { page, t } = view
    await visit(view, 'failure-points')
    const start = page.getByRole('button', { name: /\d+ (that wait|שממתינות)/ })
    const accept = page.getByRole('button', { name: t('triage.accept') })
    await start.or(accept).first().waitFor()
    if (await start.isVisible()) await start.click()
    await accept.waitFor()
  },
}

const rootCauseStates: readonly ShownState[] = [
  detailState('root-causes-details', 'root-causes', 'rc-03'),
  {
    name: 'root-causes-table',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'root-causes')
      await view.page.getByText(view.t('rootCausesScreen.shape.table'), { exact: true }).click()
      await view.page.getByRole('gridcell').nth(2).click()
    },
  },
  {
    name: 'root-causes-merge',
    opened: 'sample',
    show: async (view) => {
      await visit(view, 'root-causes')
      await view.page.getByText(view.t('rootCausesScreen.shape.by-category'), { exact: true }).click()
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
  detailState('journey-details', 'journey', 'tp-days'),
  detailState('evidence-details', 'evidence', 'ev-03'),
  detailState('evidence-picture', 'evidence', 'ev-15'),
  detailState('promises-details', 'promises', 'promise-tp-days'),
  detailState('kpis-details', 'kpis', 'kpi-03'),
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
      await view.page.getByRole('button', { name: view.t('commands.try-changes') }).click()
      await view.page.getByRole('region', { name: view.t('planScreen.trial.title') }).waitFor()
    },
  },
]

const palette: ShownState = {
  name: 'search',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'overview')
    await view.page.keyboard.press('ControlOrMeta+k')
    const field = view.page.getByRole('dialog').getByRole('combobox', { name: view.t('shell.searchHint') })
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

const exported: ShownState = {
  name: 'settings-export',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'settings')
    await view.page.getByText(view.t('settingsScreen.exportFormats.csv'), { exact: true }).click()
    await view.page.getByRole('checkbox', { name: view.t('settingsScreen.markForExcel') }).scrollIntoViewIfNeeded()
  },
}

const keys: ShownState = {
  name: 'keys',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'failure-points')
    await view.page.keyboard.press('F1')
    await view.page.getByRole('dialog').getByText(view.t('shell.keysEverywhere')).waitFor()
  },
}

const pictureMenu: ShownState = {
  name: 'picture-menu',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'pareto')
    await view.page
      .getByRole('button', { name: view.t('pictures.save') })
      .first()
      .click()
    await view.page.getByRole('menuitem', { name: view.t('pictures.copy') }).waitFor()
  },
}

const engagementMenu: ShownState = {
  name: 'engagement-menu',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'overview')
    await view.page.getByRole('banner').locator('[aria-haspopup=menu]').first().click()
    await view.page.getByRole('menuitem', { name: view.t('commands.close'), exact: true }).waitFor()
  },
}

/** A line that was typed and not added, and the engagement closed. */
const leaving: ShownState = {
  name: 'leaving',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'failure-points')
    await view.page.getByRole('textbox', { name: view.t('failurePointsScreen.newRowLabel') }).fill('Late')
    await view.page.getByRole('banner').locator('[aria-haspopup=menu]').first().click()
    await view.page.getByRole('menuitem', { name: view.t('commands.close'), exact: true }).click()
    await view.page.getByRole('dialog', { name: view.t('leaving.title') }).waitFor()
  },
}

const range: ShownState = {
  name: 'fixes-range',
  opened: 'sample',
  show: async (view) => {
    await visit(view, 'fixes')
    const rows = view.page.getByRole('grid').getByRole('row')
    await rows.nth(2).locator('[data-column=effortDays]').click()
    await rows
      .nth(5)
      .locator('[data-column=cost]')
      .click({ modifiers: ['Shift'] })
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
  ...reviewStates,
  ...paretoStates,
  ...customerStates,
  ...evidenceStates,
  triage,
  ...journeyStates,
  palette,
  ...documentStates,
  calendar,
  exported,
  keys,
  pictureMenu,
  engagementMenu,
  leaving,
  range,
  ...narrowedStates,
  ...screenIds.map((screen) => screenState(screen, 'empty engagement')),
  ...importStates,
]
