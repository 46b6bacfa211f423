import * as z from 'zod'
import { type ImportResult, importedFields } from '../../../shared/contract/importingContract.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { plainText } from '../../../shared/model/lists/values.ts'
import { toShapeProblems } from '../../../shared/model/shapeProblems.ts'
import type { ColumnMap } from '../../../shared/tables/findColumns.ts'
import { decimalMarks } from '../../../shared/tables/numberIn.ts'
import { type TableEncoding, tableEncodings } from '../../../shared/tables/tableEncodings.ts'
import { decodeTable, findEncoding } from '../../backend/importing/decodeTable.ts'
import { importFailurePoints } from '../../backend/importing/importFailurePoints.ts'
import {
  GatheredRows,
  inspectFailurePointTable,
  type ReadingOptions,
  readFailurePointTable,
} from '../../backend/importing/readFailurePointTable.ts'
import { OpenEngagement } from '../../backend/services/OpenEngagement.ts'
import type { PartedFile } from '../../backend/transfer/PartedFile.ts'
import type { Command, Invocation } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { ProblemFound } from '../base/failures.ts'
import { fileArgument, readJson, resolveFile, textFileAt, withEngagementFile } from '../base/files.ts'
import { jsonText } from '../base/jsonText.ts'
import { choiceOption, countOption, isGiven, type OptionValues, textOption } from '../base/readOptions.ts'
import type { Terminal } from '../base/Terminal.ts'

const columnName = z.union([plainText, z.int().min(1)])

/** `{ field: "column header" | column number from 1 | [several] }`; a field that does not exist is refused. */
const mapSchema = z.strictObject(
  Object.fromEntries(importedFields.map((field) => [field, z.union([columnName, z.array(columnName).min(1)]).optional()])),
)

function columnMap({ values }: Invocation, terminal: Terminal): ColumnMap | null {
  const named = textOption(values, 'map')
  if (named === undefined) return null
  const input = readJson(resolveFile(named, terminal))
  const parsed = mapSchema.safeParse(input)
  if (parsed.success) return parsed.data
  const [problem, ...others] = toShapeProblems(parsed.error.issues, input)
  throw new ProblemFound({
    problem: problem ?? { code: 'invalid', path: '', params: {} },
    more: others.length,
    atLeast: false,
  })
}

/** `--delimiter tab` for what no command line holds well. */
function delimiterOption(values: OptionValues): string | undefined {
  const given = textOption(values, 'delimiter')
  if (given === undefined || given.length === 1) return given
  return choiceOption(values, 'delimiter', ['tab']) === undefined ? undefined : '\t'
}

function readingOptions(invocation: Invocation, terminal: Terminal): ReadingOptions {
  const { values } = invocation
  return {
    map: columnMap(invocation, terminal),
    delimiter: delimiterOption(values),
    headerLine: countOption(values, 'header-row', 1),
    decimal: choiceOption(values, 'decimal', decimalMarks),
  }
}

interface GivenTable {
  readonly file: PartedFile
  readonly encoding: TableEncoding
  readonly options: ReadingOptions
}

function importInto(path: string, { file: table, encoding, options }: GivenTable, terminal: Terminal): Promise<ImportResult> {
  return withEngagementFile(path, 'write', terminal, async (file) => {
    const open = new OpenEngagement(file, false)
    const inspected = await inspectFailurePointTable(decodeTable(table, encoding), options)
    const rows = new GatheredRows()
    for await (const some of readFailurePointTable(decodeTable(table, encoding), inspected)) rows.add(some)
    const { read, leftOut, leftOutRows } = inspected
    return importFailurePoints(open, rows, { read: { encoding, ...read }, leftOut, leftOutRows }, terminal.language)
  })
}

function tellResult(result: ImportResult, { language, tell }: Terminal): void {
  const texts = cliTexts(language)
  const { rows, imported, duplicates, rejected, rejectedRows, replaced, leftOut, leftOutRows, read } = result
  tell(fillText(texts.imported, { rows, imported, duplicates, rejected: rejectedRows }, language))
  if (replaced > 0) tell(fillText(texts.replaced, { count: replaced }, language))
  if (read.unmapped.length > 0) tell(fillText(texts.unmapped, { columns: read.unmapped.join(', ') }, language))
  for (const { line, why } of leftOut) if (why !== 'blank') tell(fillText(texts.leftOut[why], { line }, language))
  const blank = leftOutRows - leftOut.filter(({ why }) => why !== 'blank').length
  if (blank > 0) tell(fillText(texts.blankLines, { count: blank }, language))
  for (const { line, reason } of rejected) tell(fillText(texts.rejectedLine, { line, reason }, language))
}

/** Takes the failure points of a table file into an engagement, as one change. */
export const importCommand: Command = {
  usage:
    'shoresh import FILE DATA [--as failure-points] [--map MAP.json] [--encoding E] [--delimiter C] [--header-row N] [--decimal point|comma] [--json]',
  options: {
    as: { type: 'string' },
    map: { type: 'string' },
    encoding: { type: 'string' },
    delimiter: { type: 'string' },
    'header-row': { type: 'string' },
    decimal: { type: 'string' },
    json: { type: 'boolean' },
  },
  files: [2, 2],
  async run(invocation, terminal) {
    choiceOption(invocation.values, 'as', ['failure-points'])
    const options = readingOptions(invocation, terminal)
    const asked = choiceOption(invocation.values, 'encoding', tableEncodings)
    const file = textFileAt(fileArgument(invocation, 1, terminal))
    const encoding = asked ?? (await findEncoding(file))
    const result = await importInto(fileArgument(invocation, 0, terminal), { file, encoding, options }, terminal)
    if (isGiven(invocation.values, 'json')) terminal.print(jsonText(result))
    else tellResult(result, terminal)
  },
}
