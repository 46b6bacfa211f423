import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freeComplaintTable } from '../../fixtures/freeComplaints.ts'
import { madeComplaints } from '../../fixtures/madeComplaints.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import type { View } from '../journeys/frame.ts'
import { type ShownState, visit } from './ShownState.ts'

const rows = 400

async function giveTable(view: View, name: string, text: string): Promise<void> {
  const { page, t } = view
  const file = join(temporaryFolder(), name)
  writeFileSync(file, text)
  await visit(view, 'failure-points')
  await page.getByRole('button', { name: t('commands.import-failure-points') }).click()
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
  await page.getByRole('dialog').getByRole('table').waitFor()
}

function giveComplaints(view: View): Promise<void> {
  return giveTable(view, 'פניות רבעון 1.csv', madeComplaints(rows))
}

async function answerDates(view: View): Promise<void> {
  const { page, t } = view
  await giveComplaints(view)
  const question = page.getByRole('radiogroup', { name: t('failurePointsScreen.importWhichFirst', { column: 'תאריך' }) })
  await question.getByRole('radio').first().check()
}

/** What an import looks like on its way, and what it leaves; each begins in an engagement without any case. */
export const importStates: readonly ShownState[] = [
  { name: 'import-cases', opened: 'empty engagement', show: giveComplaints },
  { name: 'import-question', opened: 'empty engagement', show: answerDates },
  {
    name: 'import-labels',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await giveComplaints(view)
      const labels = page
        .getByRole('dialog')
        .getByRole('group', { name: t('importing.labels.legend') })
        .last()
      await labels.getByRole('radio').last().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'import-wide',
    opened: 'empty engagement',
    show: (view) =>
      giveTable(
        view,
        'לפי חודש.csv',
        'נושא,ינואר 2026,פברואר 2026,מרץ 2026,רבעון 1 2026,סה"כ\nאיחור בהגעה,31,28,40,99,99\nחיוב כפול,12,-,9,21,21\n',
      ),
  },
  {
    name: 'import-numbers',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await giveTable(
        view,
        'עלויות.csv',
        'תלונה,תאריך,עלות\nחיוב כפול,2026-01-14,"1,234"\nחיוב כפול,2026-01-15,1.5\nאיחור,2026-01-16,"2,5"\n',
      )
      const question = t('failurePointsScreen.importWhichMark', { column: 'עלות' })
      await page.getByRole('radiogroup', { name: question }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'import-groups',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await giveTable(view, 'מה סיפרו.csv', freeComplaintTable(300))
      await page.getByRole('button', { name: t('importing.groups.propose', { column: 'מלל' }) }).click()
      const rest = page
        .getByRole('dialog')
        .getByRole('group', { name: t('importing.groups.legend') })
        .getByRole('textbox')
      await rest.first().scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'import-affected',
    opened: 'empty engagement',
    show: async (view) => {
      await giveTable(view, 'סדרה 12.csv', 'שם הלקוח,טלפון,סיפרנו ב\nמשפחת לוי,052-5550141,\nמשפחת כהן,052-5550142,2026-01-16\n')
      const { page, t } = view
      await page.getByText(t('importing.affected.needs')).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'import-done',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await answerDates(view)
      await page.getByRole('button', { name: t('failurePointsScreen.importRun', { count: rows }) }).click()
      await page.getByText(t('failurePointsScreen.importDone', { count: rows })).waitFor()
    },
  },
  {
    name: 'imports-list',
    opened: 'empty engagement',
    show: async (view) => {
      await visit(view, 'imports')
      await view.page.getByRole('row').nth(1).waitFor()
    },
  },
  {
    name: 'customer-words',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await visit(view, 'failure-points')
      await page.getByRole('gridcell', { name: 'FP-01', exact: true }).click()
      await page.getByRole('button', { name: t('failurePointsScreen.moreWords') }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'cases-list',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await visit(view, 'cases')
      await page
        .getByRole('list', { name: t('casesScreen.list') })
        .getByRole('button')
        .first()
        .waitFor()
    },
  },
  {
    name: 'cases-open',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await visit(view, 'cases')
      await page.getByRole('textbox', { name: t('casesScreen.search') }).fill('חיוב')
      const list = page.getByRole('list', { name: t('casesScreen.list') })
      await list.getByRole('button', { name: /חיוב/ }).first().click()
      await page.getByRole('complementary').last().getByRole('definition').first().waitFor()
    },
  },
]
