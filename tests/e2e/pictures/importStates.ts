import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { freeComplaintTable } from '../../fixtures/freeComplaints.ts'
import { madeComplaints } from '../../fixtures/madeComplaints.ts'
import { temporaryFolder } from '../../fixtures/temporaryFolder.ts'
import { textRow, writeWorkbook } from '../../fixtures/workbookFile.ts'
import type { View } from '../journeys/frame.ts'
import { type ShownState, visit } from './ShownState.ts'

const rows = 400

async function giveTable(view: View, name: string, text: string): Promise<void> {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, text)
  await giveFile(view, file)
}

/** A workbook of failure points whose stage is merged over several rows. */
async function giveMerged(view: View): Promise<void> {
  const file = join(temporaryFolder(), 'לפי שלב.xlsx')
  const lines = [
    ['שלב', 'נקודת כשל', 'חומרה'],
    ['הזמנה', 'טופס ארוך מדי', '3'],
    ['', 'אין אישור הזמנה', '4'],
    ['אספקה', 'איחור', '4'],
  ]
  const rows = lines.map((cells, at) => textRow(at + 1, cells)).join('')
  const merged = '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>'
  const part = `<?xml version="1.0"?>\n<worksheet><sheetData>${rows}</sheetData>${merged}</worksheet>`
  writeWorkbook(file, { sheets: [{ name: 'נקודות כשל', rows: part }] })
  await giveFile(view, file)
}

async function giveFile(view: View, file: string): Promise<void> {
  const { page, t } = view
  await visit(view, 'failure-points')
  await page.getByRole('button', { name: t('commands.import-failure-points') }).click()
  await page.getByRole('dialog').locator('input[type=file]').setInputFiles(file)
  await page.getByRole('dialog').getByRole('table').first().waitFor()
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
    name: 'import-becomes',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await giveTable(
        view,
        'עלויות פניות.csv',
        'תלונה,תאריך,עלות,ערוץ\nחיוב כפול,14/01/2026,"€1,250.50",טלפון\nחיוב כפול,בקרוב,80,טלפון\n,15/01/2026,30,דוא"ל\nאיחור בהגעה,16/01/2026,,סניף\n',
      )
      const becomes = page.getByRole('region', { name: t('importing.trial.legend') })
      await becomes.getByRole('listitem').last().waitFor()
      await becomes.scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'import-how-read',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await giveTable(view, 'דוח.csv', 'דוח פניות;2026\nתלונה;תאריך;עלות\nחיוב כפול;14/01/2026;12,5\nאיחור;15/01/2026;7\n')
      await page.getByText(t('importing.howRead.legend')).click()
      await page.getByRole('textbox', { name: t('importing.howRead.headerLine') }).waitFor()
    },
  },
  {
    name: 'import-merged',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await giveMerged(view)
      await page.getByText(t('importing.howRead.legend')).click()
      await page.getByRole('switch', { name: t('importing.howRead.fillMerged') }).click()
      await page.getByRole('region', { name: t('importing.trial.legend') }).waitFor()
    },
  },
  {
    name: 'import-answers',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await giveTable(
        view,
        'סקר.csv',
        'נקודת מגע,שלב,תאריך,ציון,מה כתבו\nשיחה למוקד,שירות,2026-01-14,9,ענו מהר ובנועם\nשיחה למוקד,שירות,2026-01-15,3,חיכיתי שעה\nאתר,קנייה,2026-01-15,8,\nאתר,קנייה,2026-01-16,מצוין,\n',
      )
      const becomes = page.getByRole('region', { name: t('importing.trial.legend') })
      await becomes.scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'import-scale',
    opened: 'empty engagement',
    show: async (view) => {
      const { page, t } = view
      await giveTable(view, 'המלצה.csv', 'נקודת מגע,תאריך,ציון\nאתר,2026-01-14,-100\nאתר,2026-01-15,62\n')
      const question = t('importing.scale.which', { column: 'ציון' })
      await page.getByRole('radiogroup', { name: question }).scrollIntoViewIfNeeded()
    },
  },
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
