import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { refusals as english } from '../../../shared/i18n/en/refusals.ts'
import { refusals as hebrew } from '../../../shared/i18n/he/refusals.ts'
import { type RefusalCode, refusalCodes } from '../../../shared/model/refusal.ts'
import { offerOf } from '../../../shared/model/refusalOffers.ts'

/** Where a refusal is walked through. */
interface Walk {
  /** The file of tests in which something is refused with this code. */
  readonly provoked: string
  /** The test that does what the sentence offers; in words where that is done outside of this program; null: nothing is offered. */
  readonly offered: readonly [file: string, test: string] | { readonly outside: string } | null
}

const backend = 'electron/backend'
const bad = `${backend}/engagement/badFiles.test.ts`
const opening = `${backend}/engagement/openFile.test.ts`
const writing = `${backend}/engagement/write.test.ts`
const crash = `${backend}/engagement/crash.test.ts`
const held = `${backend}/transfer/HeldFiles.test.ts`
const instead = `${backend}/services/files/instead.test.ts`
const services = `${backend}/services/refusals.test.ts`
const otherFile = `${backend}/services/otherFile.test.ts`
const broken = `${backend}/services/brokenFile.test.ts`
const jobs = `${backend}/jobs/jobs.test.ts`
const attachments = `${backend}/services/evidence/evidence.test.ts`
const traces = 'shared/trace/traceEdits.test.ts'
const assistant = `${backend}/services/files/assistant.test.ts`
const report = 'electron/cli/reportPdf.test.ts'
const looking = `${backend}/services/files/lookIntoFile.test.ts`
const importing = `${backend}/importing/importOccurrences.test.ts`
const compared = 'shared/analysis/comparison/requiredVolume.test.ts'
const wide = `${backend}/importing/importWide.test.ts`
const answers = `${backend}/importing/importAnswers.test.ts`
const split = `${backend}/store/splitFailurePoint.test.ts`
const aside = `${backend}/importing/setAside.test.ts`
const workbook = 'electron/backend/workbook/Workbook.test.ts'
const markup = `${backend}/importing/isWorkbook.test.ts`
const columns = 'shared/tables/findColumns.test.ts'
const records = 'shared/tables/RecordScanner.test.ts'

const chosenAgain: Walk['offered'] = [
  `${backend}/services/files/transfer.test.ts`,
  'comes in parts, whole and in order, and says how far it is',
]

/** A new code does not compile without its walk. */
const walks: Readonly<Record<RefusalCode, Walk>> = {
  'not-found': { provoked: instead, offered: null },
  'not-a-file': { provoked: opening, offered: null },
  'not-ours': { provoked: bad, offered: null },
  damaged: {
    provoked: instead,
    offered: [instead, 'opens as a copy beside its damaged file, which stays as it is, as the backup does'],
  },
  'unexpected-content': { provoked: bad, offered: null },
  newer: { provoked: bad, offered: { outside: 'the program is updated' } },
  'not-migrated': { provoked: `${backend}/engagement/copies/backups.test.ts`, offered: null },
  'open-elsewhere': { provoked: instead, offered: [instead, 'opens for viewing only, and for changes once it was closed there'] },
  'read-only': { provoked: instead, offered: null },
  exists: {
    provoked: instead,
    offered: [instead, 'that is too long for the disk or taken is refused on a host whose user chooses it, and another is taken'],
  },
  'no-folder': { provoked: opening, offered: null },
  'name-too-long': {
    provoked: instead,
    offered: [instead, 'that is too long for the disk or taken is refused on a host whose user chooses it, and another is taken'],
  },
  'no-permission': { provoked: opening, offered: null },
  moved: { provoked: instead, offered: [instead, 'or moved it keeps what was done in a copy'] },
  'changed-outside': {
    provoked: instead,
    offered: [instead, 'takes changes again once it is opened again, without closing it first'],
  },
  'disk-full': {
    provoked: crash,
    offered: [crash, 'a full disk refuses the write, keeps all before it, and the file goes on when there is room'],
  },
  'disk-error': { provoked: `${backend}/engagement/copies/copies.test.ts`, offered: null },
  busy: { provoked: instead, offered: [instead, 'is busy, and takes the change when it is tried again'] },
  'still-checked': {
    provoked: `${backend}/engagement/unfinishedCheck.test.ts`,
    offered: [
      `${backend}/engagement/unfinishedCheck.test.ts`,
      'a large file is read at once, and written to when all of it was checked',
    ],
  },
  'breaks-rules': { provoked: broken, offered: null },
  'not-mended': { provoked: broken, offered: null },
  'no-file-open': { provoked: services, offered: null },
  'other-file-open': {
    provoked: otherFile,
    offered: [otherFile, 'is done once the file is open again that it was meant for'],
  },
  'not-listed': { provoked: instead, offered: null },
  'not-taken-back': { provoked: instead, offered: null },
  'not-kept': { provoked: instead, offered: null },
  'same-file': { provoked: looking, offered: null },
  'left-unfinished': { provoked: looking, offered: [looking, 'brought back by opening it, is looked into then'] },
  'file-too-large': { provoked: held, offered: null },
  'file-changed': { provoked: held, offered: chosenAgain },
  'file-not-held': { provoked: held, offered: chosenAgain },
  'attachment-too-large': { provoked: attachments, offered: null },
  'attachments-too-large': { provoked: attachments, offered: null },
  'attachment-damaged': { provoked: attachments, offered: null },
  'too-long': { provoked: jobs, offered: null },
  'too-much-memory': { provoked: jobs, offered: null },
  'no-browser': {
    provoked: report,
    offered: [report, 'without a browser refuses a PDF in one sentence and makes the HTML that it offers'],
  },
  'not-printed': {
    provoked: 'electron/backend/reporting/pdf/browserPrinter.test.ts',
    offered: [report, 'without a browser refuses a PDF in one sentence and makes the HTML that it offers'],
  },
  'not-a-logo': { provoked: 'electron/cli/reportBrand.test.ts', offered: null },
  'no-such-subject': { provoked: 'electron/cli/reportA3.test.ts', offered: null },
  'volume-missing': { provoked: compared, offered: null },
  'volume-units': { provoked: compared, offered: null },
  'volume-nothing': { provoked: compared, offered: null },
  'not-an-answer': { provoked: assistant, offered: null },
  'answer-broken': { provoked: assistant, offered: null },
  'answer-too-long': { provoked: assistant, offered: null },
  'answer-breaks-form': { provoked: assistant, offered: null },
  gone: { provoked: services, offered: null },
  'in-use': { provoked: services, offered: null },
  'duplicate-id': { provoked: services, offered: null },
  'broken-reference': { provoked: services, offered: null },
  'out-of-range': { provoked: writing, offered: null },
  'cause-into-itself': { provoked: services, offered: null },
  'cause-names-root-cause': { provoked: traces, offered: null },
  'root-cause-twice-together': { provoked: services, offered: null },
  'merge-twice-together': { provoked: services, offered: null },
  'csv-empty': { provoked: services, offered: null },
  'csv-quote-not-closed': { provoked: records, offered: null },
  'csv-too-wide': { provoked: 'shared/tables/TableReader.test.ts', offered: null },
  'csv-cell-too-long': { provoked: records, offered: null },
  'no-title-column': {
    provoked: services,
    offered: [columns, 'finds mapped headers as written, else without regard to case and spaces'],
  },
  'no-kpi-column': {
    provoked: 'electron/backend/importing/importFigures.test.ts',
    offered: [columns, 'finds mapped headers as written, else without regard to case and spaces'],
  },
  'no-month-column': {
    provoked: 'electron/backend/importing/importFigures.test.ts',
    offered: [columns, 'finds mapped headers as written, else without regard to case and spaces'],
  },
  'no-name-column': {
    provoked: 'electron/backend/importing/importCustomers.test.ts',
    offered: [columns, 'finds mapped headers as written, else without regard to case and spaces'],
  },
  'affected-by-what': {
    provoked: 'electron/backend/importing/importAffected.test.ts',
    offered: ['electron/backend/importing/importAffected.test.ts', 'takes the failure point that is chosen, by its code'],
  },
  'no-such-failure-point': { provoked: 'electron/backend/importing/importAffected.test.ts', offered: null },
  'no-touchpoint-column': {
    provoked: answers,
    offered: [columns, 'finds mapped headers as written, else without regard to case and spaces'],
  },
  'no-date-column': {
    provoked: 'electron/backend/importing/importCustomers.test.ts',
    offered: [columns, 'finds mapped headers as written, else without regard to case and spaces'],
  },
  'no-such-column': { provoked: columns, offered: null },
  'column-twice': { provoked: columns, offered: null },
  'columns-contested': { provoked: columns, offered: null },
  'workbook-kind': { provoked: workbook, offered: null },
  'table-markup': { provoked: markup, offered: null },
  'workbook-broken': { provoked: workbook, offered: null },
  'workbook-too-large': { provoked: 'electron/backend/workbook/bombs.test.ts', offered: null },
  'no-such-sheet': { provoked: workbook, offered: null },
  'no-header-line': { provoked: 'shared/tables/TableReader.test.ts', offered: null },
  'dates-open': { provoked: importing, offered: null },
  'scale-open': { provoked: answers, offered: null },
  'too-many-answers': { provoked: answers, offered: null },
  'no-dates': {
    provoked: importing,
    offered: [importing, 'is dated by a period: counts are dealt over its months by their days, rows in their order'],
  },
  'month-without-year': { provoked: wide, offered: null },
  'period-twice': { provoked: wide, offered: [wide, 'is counted by the columns that a map names'] },
  'dates-and-period': { provoked: importing, offered: null },
  'bad-period': { provoked: importing, offered: null },
  'too-many-fields': { provoked: importing, offered: null },
  'split-none': { provoked: split, offered: null },
  'split-all': { provoked: split, offered: null },
  'title-taken': { provoked: split, offered: null },
  'too-many-set-aside': { provoked: aside, offered: null },
  'none-set-aside': { provoked: aside, offered: null },
  'no-such-import': { provoked: importing, offered: null },
  'field-not-frozen': { provoked: `${backend}/services/analysis/progress.test.ts`, offered: null },
  'no-such-field': { provoked: 'electron/cli/importCommand.test.ts', offered: null },
}

/** How the sentences say what can be done: a clause of its own in the second person. */
const offersInWords =
  /[;,] (?:so )?(?:close|choose|open it by itself|open the one before|free|try|save|update|it can be changed in|if it was opened here before|go on)\b/

const tests = join(import.meta.dirname, '..', '..')
const textOf = (file: string): string => (existsSync(join(tests, file)) ? readFileSync(join(tests, file), 'utf8') : '')

it.each(refusalCodes)('%s is provoked in a test, and what its sentence offers is done in one', (code) => {
  const { provoked, offered } = walks[code]
  expect(textOf(provoked)).toContain(`'${code}'`)
  expect(offersInWords.test(english[code]), english[code]).toBe(offered !== null)
  if (offered !== null && !('outside' in offered)) {
    const [file, test] = offered
    expect(textOf(file)).toContain(`'${test}'`)
  }
})

it('the sentences that offer what Home has a button for send the reader there, in both languages', () => {
  const offering = refusalCodes.filter((code) => /Home/.test(english[code]))
  expect(offering).toEqual(refusalCodes.filter((code) => /הבית/.test(hebrew[code])))
  expect(offering.filter((code) => offerOf(code) === undefined)).toEqual([])
})

it('no sentence says that nothing was changed after a file was written', () => {
  for (const code of ['not-taken-back', 'not-kept'] as const) expect(english[code]).not.toMatch(/nothing was/i)
})
