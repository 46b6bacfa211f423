import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { ImportResult } from '../../../shared/contract/files/importingContract.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { writeNewFile } from '../../backend/engagement/base/durableFiles.ts'
import { withRefusals } from '../../backend/engagement/base/translateError.ts'
import type { EngagementFile } from '../../backend/engagement/EngagementFile.ts'
import { readImport } from '../../backend/importing/importTable.ts'
import { isWorkbook } from '../../backend/importing/openTable.ts'
import { layoutOf, rejectedTable } from '../../backend/importing/rejectedTable.ts'
import type { RejectedRow } from '../../backend/importing/rows/SortedRows.ts'
import { OpenEngagement } from '../../backend/services/OpenEngagement.ts'
import type { Command, Invocation } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { WrongUse } from '../base/failures.ts'
import { fileArgument, resolveFile, textFileAt, withEngagementFile } from '../base/files.ts'
import { jsonText } from '../base/jsonText.ts'
import { readImportOptions } from '../base/readImportOptions.ts'
import { isGiven, type OptionValues, textOption } from '../base/readOptions.ts'
import type { Terminal } from '../base/Terminal.ts'

function tellResult(result: ImportResult, isTrial: boolean, { language, tell }: Terminal): void {
  const texts = cliTexts(language)
  const {
    rows,
    imported,
    duplicates,
    setAside,
    rejected,
    rejectedRows,
    replaced,
    leftOut,
    leftOutRows,
    read,
    changed,
    updated,
    merged,
    affected,
  } = result
  if (isTrial) tell(texts.trial)
  tell(fillText(texts.imported, { rows, imported, duplicates, rejected: rejectedRows }, language))
  for (const { label, title, rows: count } of merged) tell(fillText(texts.mergedLabel, { label, title, count }, language))
  tellNotes(result, language, tell)
  if (affected !== undefined) tellAffected(affected, language, tell)
  if (setAside > 0) tell(fillText(texts.setAside, { count: setAside }, language))
  if (replaced > 0) tell(fillText(texts.replaced, { count: replaced }, language))
  if (read.otherSheets.length > 0) {
    tell(fillText(texts.otherSheets, { sheet: read.sheet ?? '', sheets: read.otherSheets.join(', ') }, language))
  }
  if (read.hiddenRows > 0) tell(fillText(texts.hiddenRows, { count: read.hiddenRows }, language))
  tellColumns(read, language, tell)
  for (const { line, why } of leftOut) if (why !== 'blank') tell(fillText(texts.leftOut[why], { line }, language))
  const blank = leftOutRows - leftOut.filter(({ why }) => why !== 'blank').length
  if (blank > 0) tell(fillText(texts.blankLines, { count: blank }, language))
  if (updated > 0) tell(fillText(texts.updated, { count: updated }, language))
  else for (const { line, id } of changed) tell(fillText(texts.changedLine, { line, id }, language))
  for (const { line, reason } of rejected) tell(fillText(texts.rejectedLine, { line, reason }, language))
}

/** What came in and may not mean what it seems to. */
function tellNotes(
  { maybeSwapped, foreignCurrencies, knownElsewhere }: ImportResult,
  language: Language,
  tell: Terminal['tell'],
): void {
  const texts = cliTexts(language)
  for (const { column, days } of maybeSwapped) tell(fillText(texts.maybeSwapped, { column, count: days }, language))
  if (foreignCurrencies.length > 0) tell(fillText(texts.foreignCurrencies, { signs: foreignCurrencies.join(', ') }, language))
  if (knownElsewhere > 0) tell(fillText(texts.knownElsewhere, { count: knownElsewhere }, language))
}

/** Who of a list had called, and who is no customer that the register knows. */
function tellAffected(
  { called, strangers, names }: NonNullable<ImportResult['affected']>,
  language: Language,
  tell: Terminal['tell'],
): void {
  const texts = cliTexts(language)
  if (called > 0) tell(fillText(texts.called, { count: called }, language))
  if (strangers > 0) tell(fillText(texts.strangers, { count: strangers, names: names.join(', ') }, language))
}

/** Which columns counted the cases, and which are not imported. */
function tellColumns({ unmapped, nameless = [], wide }: ImportResult['read'], language: Language, tell: Terminal['tell']): void {
  const texts = cliTexts(language)
  const { columns: counted = [], totals = [] } = wide ?? {}
  const spans = counted.map(({ column, from, to }) => `${column} (${from}..${to})`)
  const others = unmapped.filter((column) => !totals.includes(column))
  if (spans.length > 0) tell(fillText(texts.wide, { columns: spans.join(', ') }, language))
  if (totals.length > 0) tell(fillText(texts.totals, { columns: totals.join(', ') }, language))
  if (others.length > 0) tell(fillText(texts.unmapped, { columns: others.join(', ') }, language))
  if (nameless.length > 0) tell(fillText(texts.nameless, { columns: nameless.join(', ') }, language))
}

/** Options of a text are none of a workbook, and the other way round. */
function refuseForeignOptions(values: OptionValues, isOfWorkbook: boolean): void {
  const foreign = (isOfWorkbook ? ['encoding', 'delimiter'] : ['sheet', 'fill-merged']).find(
    (option) => values[option] !== undefined,
  )
  if (foreign === undefined) return
  throw new WrongUse(isOfWorkbook ? 'optionOfText' : 'optionOfWorkbook', { option: foreign })
}

/** Where the rejected rows go; null where nobody asks for them. @throws Refusal `exists`, before anything is imported */
function rejectedPathIn({ values }: Invocation, terminal: Terminal): string | null {
  const named = textOption(values, 'rejected')
  if (named === undefined) return null
  const path = resolveFile(named, terminal)
  if (existsSync(path)) throw new Refusal('exists', { name: basename(path) })
  return path
}

/** Takes the rows of a table file into an engagement, as one change. */
export const importCommand: Command = {
  usage:
    'shoresh import FILE DATA [--as failure-points|occurrences|root-causes|fixes|readings|volumes|customers|cancellations|cancellation-cases|affected|answers] [--failure-point NAME] [--map MAP.json] [--dry-run] [--sheet NAME] [--fill-merged] [--encoding E] [--delimiter C] [--header-row N] [--dates day-first|month-first|year-first|year-day-month] [--decimal point|comma] [--scale 0-10|1-5|0-100|nps] [--period FROM..TO] [--update] [--set-aside LABEL]… [--rejected FILE] [--json]',
  options: {
    as: { type: 'string' },
    'failure-point': { type: 'string' },
    map: { type: 'string' },
    'dry-run': { type: 'boolean' },
    sheet: { type: 'string' },
    'fill-merged': { type: 'boolean' },
    encoding: { type: 'string' },
    delimiter: { type: 'string' },
    'header-row': { type: 'string' },
    dates: { type: 'string' },
    decimal: { type: 'string' },
    scale: { type: 'string' },
    period: { type: 'string' },
    update: { type: 'boolean' },
    'set-aside': { type: 'string', multiple: true },
    rejected: { type: 'string' },
    json: { type: 'boolean' },
  },
  files: [2, 2],
  async run(invocation, terminal) {
    const options = readImportOptions(invocation, terminal)
    const table = textFileAt(fileArgument(invocation, 1, terminal))
    refuseForeignOptions(invocation.values, isWorkbook(table))
    const path = fileArgument(invocation, 0, terminal)
    const rejectedPath = rejectedPathIn(invocation, terminal)
    const mode = options.isTrial ? 'read' : 'write'
    const importIt = async (file: EngagementFile) => {
      const { language } = terminal
      let rejected: readonly RejectedRow[] = []
      const onRejected = (rows: readonly RejectedRow[]) => {
        rejected = rows
      }
      const importInto = await readImport(table, { ...options, on: localDay(), language, onRejected })
      const result = await importInto(new OpenEngagement(file, false))
      if (rejectedPath !== null && rejected.length > 0) {
        const text = await rejectedTable(table, layoutOf(result.read), rejected, language)
        withRefusals(basename(rejectedPath), () => writeNewFile(rejectedPath, [Buffer.from(text)]))
      }
      return result
    }
    const result = await withEngagementFile(path, mode, terminal, importIt, true)
    if (isGiven(invocation.values, 'json')) terminal.print(jsonText(result))
    else tellResult(result, options.isTrial, terminal)
  },
}
