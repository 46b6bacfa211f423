import * as z from 'zod'
import { type ImportResult, importedFields } from '../../../shared/contract/importingContract.ts'
import { fillText } from '../../../shared/i18n/fillText.ts'
import { plainText } from '../../../shared/model/lists/values.ts'
import { toShapeProblems } from '../../../shared/model/shapeProblems.ts'
import { decodeTable, requireUtf8 } from '../../backend/importing/decodeTable.ts'
import { importFailurePoints } from '../../backend/importing/importFailurePoints.ts'
import { GatheredRows, readFailurePointTable } from '../../backend/importing/readFailurePointTable.ts'
import { OpenEngagement } from '../../backend/services/OpenEngagement.ts'
import type { Command, Invocation } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { ProblemFound } from '../base/failures.ts'
import { fileArgument, readJson, resolveFile, textFileAt, withEngagementFile } from '../base/files.ts'
import { jsonText } from '../base/jsonText.ts'
import { choiceOption, isGiven, textOption } from '../base/readOptions.ts'
import type { Terminal } from '../base/Terminal.ts'

type ColumnMap = Parameters<typeof readFailurePointTable>[1]

/** `{ field: "column header" }`; a field that does not exist is refused. */
const mapSchema = z.strictObject(Object.fromEntries(importedFields.map((field) => [field, plainText.optional()])))

function columnMap({ values }: Invocation, terminal: Terminal): ColumnMap {
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

function importInto(path: string, text: () => AsyncIterable<string>, map: ColumnMap, terminal: Terminal): Promise<ImportResult> {
  return withEngagementFile(path, 'write', terminal, async (file) => {
    const open = new OpenEngagement(file, false)
    const rows = new GatheredRows()
    for await (const some of readFailurePointTable(text, map)) rows.add(some)
    return importFailurePoints(open, rows, terminal.language)
  })
}

function tellResult(result: ImportResult, { language, tell }: Terminal): void {
  const texts = cliTexts(language)
  const { rows, imported, duplicates, rejected, replaced } = result
  tell(fillText(texts.imported, { rows, imported, duplicates, rejected: rejected.length }, language))
  if (replaced > 0) tell(fillText(texts.replaced, { count: replaced }, language))
  for (const { line, reason } of rejected) tell(fillText(texts.rejectedLine, { line, reason }, language))
}

/** Takes the failure points of a UTF-8 CSV into an engagement, as one change. */
export const importCommand: Command = {
  usage: 'shoresh import FILE DATA.csv [--as failure-points] [--map MAP.json] [--json]',
  options: { as: { type: 'string' }, map: { type: 'string' }, json: { type: 'boolean' } },
  files: [2, 2],
  async run(invocation, terminal) {
    choiceOption(invocation.values, 'as', ['failure-points'])
    const map = columnMap(invocation, terminal)
    const table = textFileAt(fileArgument(invocation, 1, terminal))
    const encoding = await requireUtf8(table)
    const open = () => decodeTable(table, encoding)
    const result = await importInto(fileArgument(invocation, 0, terminal), open, map, terminal)
    if (isGiven(invocation.values, 'json')) terminal.print(jsonText(result))
    else tellResult(result, terminal)
  },
}
