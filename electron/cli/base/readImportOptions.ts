import * as z from 'zod'
import {
  dateOrders,
  decimalMarks,
  scoreScales,
  type TableKind,
  tableEncodings,
  tableKinds,
} from '../../../shared/model/importVocabulary.ts'
import { keyed, label, plainText } from '../../../shared/model/lists/values.ts'
import { toShapeProblems } from '../../../shared/model/shapeProblems.ts'
import { tableFields } from '../../../shared/tables/tableFields.ts'
import type { TableImport } from '../../backend/importing/importTable.ts'
import type { Invocation } from './Command.ts'
import { ProblemFound } from './failures.ts'
import { readJson, resolveFile } from './files.ts'
import { choiceOption, countOption, isGiven, type OptionValues, periodOption, textOption, textsOption } from './readOptions.ts'
import type { Terminal } from './Terminal.ts'

const columnName = z.union([plainText, z.int().min(1)])

const ownFieldsSchema = keyed(label, columnName).optional()

/**
 * `{ field: "column header" | column number from 1 | [several] }`, and for cases `fields: { name: column }`, the team's own
 * dimensions; a field that does not exist is refused.
 */
function mapSchemaOf(kind: TableKind) {
  const fields = tableFields[kind].map((field) => [field, z.union([columnName, z.array(columnName).min(1)]).optional()])
  const own = kind === 'occurrences' ? { fields: ownFieldsSchema } : {}
  return z.strictObject({ ...Object.fromEntries(fields), ...own })
}

function ownFieldsOf(fields: z.output<typeof ownFieldsSchema>): TableImport['ownFields'] {
  return fields === undefined ? undefined : Object.entries(fields).map(([name, column]) => ({ name, column }))
}

function readMap(kind: TableKind, { values }: Invocation, terminal: Terminal): Pick<TableImport, 'map' | 'ownFields'> {
  const named = textOption(values, 'map')
  if (named === undefined) return { map: null }
  const input = readJson(resolveFile(named, terminal))
  const parsed = mapSchemaOf(kind).safeParse(input)
  if (parsed.success) {
    const { fields, ...map } = parsed.data
    return { map, ownFields: ownFieldsOf(ownFieldsSchema.parse(fields)) }
  }
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

/** How a table is to be imported, as the command line says it. */
export function readImportOptions(invocation: Invocation, terminal: Terminal): Omit<TableImport, 'on' | 'language'> {
  const { values } = invocation
  const as = choiceOption(values, 'as', tableKinds) ?? 'failure-points'
  return {
    as,
    ...readMap(as, invocation, terminal),
    sheet: textOption(values, 'sheet'),
    fillMerged: isGiven(values, 'fill-merged'),
    encoding: choiceOption(values, 'encoding', tableEncodings),
    delimiter: delimiterOption(values),
    headerLine: countOption(values, 'header-row', 1),
    dates: choiceOption(values, 'dates', dateOrders),
    decimal: choiceOption(values, 'decimal', decimalMarks),
    scale: choiceOption(values, 'scale', scoreScales),
    period: periodOption(values, 'period'),
    failurePoint: textOption(values, 'failure-point'),
    update: isGiven(values, 'update'),
    labels: textsOption(values, 'set-aside').map((label) => ({ label, setAside: true as const })),
    isTrial: isGiven(values, 'dry-run'),
  }
}
