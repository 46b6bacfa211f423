import type { ImportMap, ImportPreview } from '../../../shared/contract/files/importPreview.ts'
import type { ImportQuestion } from '../../../shared/contract/files/importQuestion.ts'
import type { ScoreScale, TableKind } from '../../../shared/model/importVocabulary.ts'
import type { Mapping } from '../../../shared/model/lists/cases/mappings.ts'
import type { DecidedScale } from '../../../shared/tables/cells/ScoreColumn.ts'
import { cellAt, contestedFields, findColumns, locateColumn, type Places } from '../../../shared/tables/findColumns.ts'
import { LabelTally } from '../../../shared/tables/labels/LabelTally.ts'
import { isDecided } from '../../../shared/tables/labels/labelChoices.ts'
import { likeLabels } from '../../../shared/tables/labels/likeLabels.ts'
import { findMapping } from '../../../shared/tables/mappings/findMapping.ts'
import { keptColumns } from '../../../shared/tables/mappings/keptColumns.ts'
import { recogniseTable } from '../../../shared/tables/mappings/readyMappings.ts'
import type { TableHeader } from '../../../shared/tables/RecordSorter.ts'
import type { WideTable } from '../../../shared/tables/readRow.ts'
import { ColumnWatch } from '../../../shared/tables/readRow.ts'
import type { TableOptions } from '../../../shared/tables/TableReader.ts'
import { dateFields, numberFields, type TableField, tableFields } from '../../../shared/tables/tableFields.ts'
import type { OpenTable } from './openTable.ts'
import { howRead, namelessRead, tableOptions, wideRead } from './readTable.ts'
import { NamelessColumns } from './rows/NamelessColumns.ts'
import { type Looked, lookForWide } from './wideIn.ts'

/** What the engagement knows that a table may speak of. */
export interface KnownOfTables {
  /** Of its failure points. */
  readonly titles: readonly string[]
  readonly mappings: readonly Mapping[]
  /** Dimensions of its own. */
  readonly fields: readonly { readonly id: string; readonly name: string }[]
}

/** How somebody wants the table looked at, in place of what is found. */
export interface PreviewAsked extends Pick<TableOptions, 'delimiter' | 'headerLine'> {
  readonly as?: TableKind | undefined
  readonly map?: ImportMap | undefined
  /** False: columns of months are no counts. */
  readonly wide?: boolean | undefined
}

const previewRows = 20
/** A column without a header can be chosen for no field. */
const noPlaces: ReadonlySet<number> = new Set()

/** What an import would find: the columns, those matched by name, the first rows, its labels, and what is left out. @throws Refusal `csv-…` */
export async function previewTable(table: OpenTable, asked: PreviewAsked, known: KnownOfTables): Promise<ImportPreview> {
  const first: (readonly string[])[] = []
  let rowCount = 0
  let look: PreviewLook | null = null
  const nameless = new NamelessColumns(table.sheet !== null)
  const reading = table.read(tableOptions(asked.as ?? 'occurrences', { ...asked, map: null }))
  for await (const rows of reading.rows) {
    rowCount += rows.length
    for (const { cells } of rows.slice(0, previewRows - first.length)) first.push(cells)
    look ??= lookAt(reading.layout, asked, known)
    for (const { cells, line, typed } of rows) {
      look.see(cells, line, typed)
      nameless.see(cells, reading.layout.columns)
    }
  }
  const { sheet, sheets, otherSheets } = table
  const { leftOut } = reading
  const { columns } = reading.layout
  look ??= lookAt(reading.layout, asked, known)
  const { as, map, mappedBy, ownFields, keptDates } = look
  const latest = findMapping(known.mappings, columns, as)?.reading
  const questions = questionsOf(look, columns.length, latest?.scale)
  const contested = contestedFields<TableField>(columns, tableFields[as])
  const found = {
    as,
    columns,
    map,
    mappedBy,
    ownFields,
    keptDates,
    keptFilled: sheet !== null && latest?.fillMerged === true,
    contested,
    rows: first,
    rowCount,
    read: { ...howRead(table, reading.layout, look.watch.known(columns.length)), ...namelessRead(nameless.unused(noPlaces)) },
    wide: look.wide === null ? null : wideRead(look.wide),
    sheet,
    sheets,
    otherSheets,
    questions,
  }
  return { ...found, ...labelsOf(look, columns, known), leftOut: leftOut.lines, leftOutRows: leftOut.count }
}

function labelsOf(
  { as, labels }: PreviewLook,
  columns: readonly string[],
  { titles, mappings }: KnownOfTables,
): Pick<ImportPreview, 'labels' | 'likeLabels' | 'choices'> {
  const counted = as === 'occurrences' ? labels.labels(titles) : []
  const choices = findMapping(mappings, columns, as)?.labels ?? []
  return { labels: counted, likeLabels: likeLabels(counted).filter((pair) => !isDecided(choices, pair)), choices }
}

/** Looks at the rows of a table as what they become. */
class PreviewLook {
  readonly as: TableKind
  readonly map: ImportMap
  readonly mappedBy: ImportPreview['mappedBy']
  readonly ownFields: ImportPreview['ownFields']
  readonly keptDates: ImportPreview['keptDates']
  readonly watch: ColumnWatch
  readonly wide: WideTable | null
  /** Columns that are months of no year. */
  readonly bareMonths: boolean
  readonly labels = new LabelTally()
  readonly #title: Places

  constructor({ as, map: found, mappedBy, ownFields, keptDates }: Mapped, columns: readonly string[], looked: Looked) {
    const isWide = looked !== null && !('open' in looked)
    this.wide = isWide ? looked : null
    this.bareMonths = looked !== null && 'open' in looked && looked.needsPeriod
    const map: ImportMap = this.wide === null && !this.bareMonths ? found : withoutCount(found)
    const placesOf = (fields: readonly TableField[]): Places =>
      new Map(
        fields.flatMap((field) => {
          const column = map[field]
          return column === undefined ? [] : [[field, [locateColumn(columns, column)]] as const]
        }),
      )
    this.as = as
    this.map = map
    this.mappedBy = mappedBy
    this.ownFields = ownFields
    this.keptDates = keptDates
    this.watch = new ColumnWatch(placesOf([...dateFields, ...numberFields]), this.wide ?? undefined)
    this.#title = placesOf(['title'])
  }

  see(cells: readonly string[], line: number, typed: Parameters<ColumnWatch['see']>[2]): void {
    this.watch.see(cells, line, typed)
    if (this.as === 'occurrences') this.labels.see(cellAt(cells, this.#title, 'title'))
  }
}

type Mapped = Pick<ImportPreview, 'as' | 'map' | 'mappedBy' | 'ownFields' | 'keptDates'>

/** What a table's rows become and where its fields stand. */
function lookAt(header: TableHeader, asked: PreviewAsked, known: KnownOfTables): PreviewLook {
  const { columns } = header
  const found = mapped(header, asked, known)
  return new PreviewLook(found, columns, wideOf(header, asked, found, known))
}

/** As it is asked, else as the latest table of this header was read, else as its columns tell. */
function wideOf(header: TableHeader, asked: PreviewAsked, { as, map, mappedBy }: Mapped, { mappings }: KnownOfTables): Looked {
  const kept = mappedBy === 'kept' ? findMapping(mappings, header.columns, as)?.reading : undefined
  const wide = asked.wide ?? (kept !== undefined && kept.wide === undefined ? false : undefined)
  // A number of cases that was matched by its name gives way to the columns of a wide table; one that somebody chose does not.
  return lookForWide(header, { as, map: asked.map === undefined ? withoutCount(map) : map, wide })
}

function withoutCount(map: ImportMap): ImportMap {
  const { count: _count, ...others } = map
  return others
}

/** As asked, else as the latest table of this header was mapped, else as an export that is known by it, else by the columns' names. */
function mapped(header: TableHeader, asked: PreviewAsked, { mappings, fields }: KnownOfTables): Mapped {
  const { columns } = header
  const kept = findMapping(mappings, columns, asked.as)
  const keptDates = kept?.reading?.dates ?? null
  if (asked.map === undefined && kept !== undefined) {
    const found = keptColumns(kept, columns)
    if (found !== null) {
      const ownFields = found.ownFields.map(({ id, column }) => ({
        name: fields.find((field) => field.id === id)?.name ?? column,
        column,
      }))
      return { as: kept.as, map: found.map, mappedBy: 'kept', ownFields, keptDates }
    }
  }
  const recognised = recogniseTable(columns)
  if (asked.map === undefined && recognised !== undefined && (asked.as ?? recognised.as) === recognised.as) {
    const ownFields = recognised.ownColumns.map((column) => ({ name: column, column }))
    return { as: recognised.as, map: recognised.map, mappedBy: recognised.name, ownFields, keptDates }
  }
  const as = asked.as ?? likelyKind(header)
  const map = asked.map ?? findColumns<TableField>(columns, tableFields[as])
  return { as, map, mappedBy: null, ownFields: [], keptDates }
}

/** What the rows of a table with these columns are, as far as their names tell: failure points where they tell nothing. */
function likelyKind(header: TableHeader): TableKind {
  const { columns } = header
  const cases = findColumns(columns, tableFields.occurrences)
  if (cases.title === undefined) {
    const ofCustomers = likelyOfCustomers(columns)
    if (ofCustomers !== null) return ofCustomers
    // Before volumes: a score is a value too, and the day of an answer is in a month.
    const answers = findColumns(columns, tableFields.answers)
    if (answers.touchpoint !== undefined && answers.score !== undefined && answers.on !== undefined) return 'answers'
    const readings = findColumns(columns, tableFields.readings)
    if (readings.kpi !== undefined && readings.value !== undefined && readings.on !== undefined) return 'readings'
    const volumes = findColumns(columns, tableFields.volumes)
    if (volumes.month !== undefined && volumes.value !== undefined) return 'volumes'
    const fixes = findColumns(columns, tableFields.fixes)
    const isOfFixes = fixes.state !== undefined && fixes.dueOn !== undefined
    if (isOfFixes && fixes.code !== undefined) return 'fixes'
  }
  const isDated = cases.on !== undefined || lookForWide(header, { as: 'occurrences', map: null }) !== null
  return isDated ? 'occurrences' : 'failure-points'
}

/** Tables that are told by what no other holds: deals closed and cancelled, what became of a cancellation, who was told, the last contact. */
function likelyOfCustomers(columns: readonly string[]): TableKind | null {
  const months = findColumns(columns, tableFields.cancellations)
  if (months.month !== undefined && months.closings !== undefined && months.cancelled !== undefined) return 'cancellations'
  const cases = findColumns(columns, tableFields['cancellation-cases'])
  if (cases.on !== undefined && cases.reason !== undefined && cases.cash !== undefined) return 'cancellation-cases'
  const affected = findColumns(columns, tableFields.affected)
  if (affected.name !== undefined && affected.toldOn !== undefined) return 'affected'
  const customers = findColumns(columns, tableFields.customers)
  return customers.name !== undefined && customers.lastContact !== undefined ? 'customers' : null
}

function questionsOf(
  { as, map, watch, wide, bareMonths }: PreviewLook,
  columns: number,
  keptScale: ScoreScale | undefined,
): readonly ImportQuestion[] {
  const questions: ImportQuestion[] = []
  // One answer holds for all columns of dates, and one for all of numbers.
  const known = watch.known(columns)
  for (const [field, { open }] of known.dates) {
    if (open.length > 0 && questions.length === 0) questions.push({ about: 'dates', column: map[field] ?? '', dates: open })
  }
  if (as === 'occurrences' && map.on === undefined && wide === null) questions.push({ about: 'period', bareMonths })
  for (const question of scaleQuestions(known.scores, map.score, keptScale)) questions.push(question)
  const [contradicting] = watch.contradictions
  if (contradicting === undefined) return questions
  const [field, contradiction] = contradicting
  return [...questions, { about: 'numbers', column: map[field] ?? '', ...contradiction }]
}

/** On which scale the scores are, which is asked also where their numbers tell it, to be overridden. */
function scaleQuestions(
  { scale = null, range = null }: Partial<DecidedScale> = {},
  column = '',
  kept: ScoreScale | undefined,
): readonly ImportQuestion[] {
  if (range === null) return []
  return [{ about: 'scale', column, ...range, scale: scale ?? kept ?? null }]
}
