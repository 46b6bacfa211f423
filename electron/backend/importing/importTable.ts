import type { ImportRequest, ImportResult } from '../../../shared/contract/files/importingContract.ts'
import { customersScreen as englishCustomers } from '../../../shared/i18n/en/screens/customersScreen.ts'
import { vocabulary as english } from '../../../shared/i18n/en/vocabulary.ts'
import { customersScreen as hebrewCustomers } from '../../../shared/i18n/he/screens/customersScreen.ts'
import { vocabulary as hebrew } from '../../../shared/i18n/he/vocabulary.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { affectedRowReader } from '../../../shared/tables/customers/readAffectedRow.ts'
import { readAnswerRow } from '../../../shared/tables/customers/readAnswerRow.ts'
import { cancellationCaseRowReader } from '../../../shared/tables/customers/readCancellationCaseRow.ts'
import { readCancellationRow } from '../../../shared/tables/customers/readCancellationRow.ts'
import { customerRowReader } from '../../../shared/tables/customers/readCustomerRow.ts'
import { keptHeader } from '../../../shared/tables/mappings/keptHeader.ts'
import { readFailurePointRow } from '../../../shared/tables/readFailurePointRow.ts'
import { fixRowReader } from '../../../shared/tables/readFixRow.ts'
import { readReadingRow } from '../../../shared/tables/readReadingRow.ts'
import { readRootCauseRow } from '../../../shared/tables/readRootCauseRow.ts'
import { readVolumeRow } from '../../../shared/tables/readVolumeRow.ts'
import type { PartedFile } from '../transfer/PartedFile.ts'
import { sortAffected } from './customers/sortAffected.ts'
import { sortAnswers } from './customers/sortAnswers.ts'
import { sortCancellationCases } from './customers/sortCancellationCases.ts'
import { sortCancellations } from './customers/sortCancellations.ts'
import { sortCustomers } from './customers/sortCustomers.ts'
import { learnGroups } from './groupTexts.ts'
import { type ImportOptions, importRows } from './importRows.ts'
import { occurrenceReader } from './occurrenceReader.ts'
import { type OpeningOptions, type OpenTable, withTable } from './openTable.ts'
import {
  type InspectedTable,
  inspectTable,
  type ReadingOptions,
  readTable,
  readTableInto,
  refuseOpenDates,
  refuseOpenScale,
} from './readTable.ts'
import { PackedCases } from './rows/PackedCases.ts'
import type { Import, ImportTarget } from './rows/SortedRows.ts'
import { sortFailurePoints } from './sortFailurePoints.ts'
import { sortFixes } from './sortFixes.ts'
import { sortOccurrences } from './sortOccurrences.ts'
import { sortReadings } from './sortReadings.ts'
import { sortRootCauses } from './sortRootCauses.ts'
import { sortVolumes } from './sortVolumes.ts'
import { firstRows, watchedTable } from './watchedTable.ts'

/** All that is said of a table and of how it is to be imported. */
export interface TableImport
  extends OpeningOptions,
    ReadingOptions,
    Pick<ImportRequest, 'as' | 'labels' | 'update' | 'failurePoint' | 'groups'>,
    Pick<ImportOptions, 'on' | 'isTrial' | 'onRejected' | 'onDrafts'> {
  readonly language: Language
  /** Told how many rows were gone through: each is seen, read and written. */
  readonly onRows?: ((rows: number) => void) | undefined
  /** How many rows, from the first, are taken; how columns are written is told by all of them. */
  readonly first?: number | undefined
}

/** A table that was read and waits for the engagement that it goes into. */
export type ReadyImport = (target: ImportTarget) => Promise<ImportResult>

/**
 * Reads a table file whole; what comes back imports it. @throws Refusal `csv-…` and whatever its columns lack; `dates-open`
 * where nobody can know which day a date is; `dates-and-period`
 */
export function readImport(file: PartedFile, asked: TableImport): Promise<ReadyImport> {
  return withTable(file, asked, (table) => readRows(table, file.name, asked))
}

async function readRows(given: OpenTable, name: string, asked: TableImport): Promise<ReadyImport> {
  const onRow = rowCounter(asked.onRows)
  const whole = watchedTable(given, onRow)
  const { inspected, titleOf } = await inspectAsked(whole, asked)
  const table = asked.first === undefined ? whole : firstRows(whole, asked.first)
  const { read, leftOut, leftOutRows } = inspected
  const options: ImportOptions = {
    as: asked.as,
    name,
    on: asked.on,
    language: asked.language,
    isTrial: asked.isTrial,
    onRejected: asked.onRejected,
    onDrafts: asked.onDrafts,
    reading: readingOf(inspected),
    facts: { read, leftOut, leftOutRows },
    currencies: inspected.known.currencies,
    maybeSwapped: maybeSwappedIn(inspected),
    columns: inspected.columns,
    labels: asked.labels ?? [],
  }
  switch (asked.as) {
    case 'failure-points': {
      const rows = await readTable(table, inspected, readFailurePointRow)
      return (target) => importRows(target, rows, sortFailurePoints, options)
    }
    case 'occurrences': {
      const { ownColumns, columns } = inspected
      const rows = await readTableInto(new PackedCases(), table, inspected, occurrenceReader(ownColumns, titleOf))
      const { period, update } = asked
      const sorting = { reading: options.reading, period, ownColumns, columns, labels: options.labels, update, onRow }
      return (target) => importRows(target, rows, (db, drafts) => sortOccurrences(db, drafts, sorting), options)
    }
    case 'root-causes': {
      const rows = await readTable(table, inspected, readRootCauseRow)
      return (target) => importRows(target, rows, sortRootCauses, options)
    }
    case 'fixes': {
      const rows = await readTable(table, inspected, fixRowReader([english, hebrew]))
      return (target) => importRows(target, rows, (db, drafts) => sortFixes(db, drafts, asked), options)
    }
    case 'readings': {
      const rows = await readTable(table, inspected, readReadingRow)
      return (target) => importRows(target, rows, (db, drafts) => sortReadings(db, drafts, asked.update), options)
    }
    case 'volumes': {
      const rows = await readTable(table, inspected, readVolumeRow)
      return (target) => importRows(target, rows, (db, drafts) => sortVolumes(db, drafts, asked.update), options)
    }
    case 'customers':
    case 'cancellations':
    case 'cancellation-cases':
    case 'answers':
      return readOfCustomers(table, inspected, { ...options, as: asked.as }, asked.update)
    case 'affected': {
      const rows = await readTable(table, inspected, affectedRowReader(asked.on))
      return (target) => importRows(target, rows, (db, drafts) => sortAffected(db, drafts, asked.failurePoint), options)
    }
  }
}

/** The columns of days that may have day and month the wrong way round. */
function maybeSwappedIn({ known, columns }: InspectedTable): ImportOptions['maybeSwapped'] {
  return Array.from(known.maybeSwapped, ([field, days]) => {
    const [place = -1] = known.places.get(field) ?? []
    return { column: columns[place] ?? '', days }
  })
}

/** Counts rows one by one, and tells how many there were. */
function rowCounter(tell: TableImport['onRows']): (rows: number) => void {
  let all = 0
  return (rows) => {
    all += rows
    tell?.(all)
  }
}

interface TitledTable {
  readonly inspected: InspectedTable
  /** The title of a case whose table has none, by the cells of its row. */
  readonly titleOf?: ((cells: readonly string[]) => string) | undefined
}

/** @throws Refusal where the table leaves open what nobody said */
async function inspectAsked(table: OpenTable, asked: TableImport): Promise<TitledTable> {
  const titled =
    asked.groups === undefined
      ? { inspected: await inspectTable(table, asked.as, asked) }
      : await inspectGrouped(table, asked, asked.groups)
  refuseOpenDates(titled.inspected)
  refuseOpenScale(titled.inspected)
  refusePeriodBesideDates(titled.inspected, asked)
  return titled
}

/** A table of cases whose texts were grouped: their column stands in for the one of titles until it is known to be there. */
async function inspectGrouped(
  table: OpenTable,
  asked: TableImport,
  groups: NonNullable<TableImport['groups']>,
): Promise<TitledTable> {
  const { column, titles, rest } = groups
  const map = { ...asked.map, title: column }
  const inspected = await inspectTable(table, 'occurrences', { ...asked, map })
  const found = await learnGroups(table, { ...asked, map }, column)
  const [place = -1] = inspected.known.places.get('title') ?? []
  const places = new Map([...inspected.known.places].filter(([field]) => field !== 'title'))
  const known = { ...inspected.known, places }
  const titleOf = (cells: readonly string[]) => titles[found.partOf((cells[place] ?? '').trim()) ?? -1] ?? rest
  return { inspected: { ...inspected, known }, titleOf }
}

/** The tables of the customers, of those who cancelled, and of what they answered. */
async function readOfCustomers(
  table: OpenTable,
  inspected: InspectedTable,
  options: ImportOptions & { readonly as: 'customers' | 'cancellations' | 'cancellation-cases' | 'answers' },
  update: boolean | undefined,
): Promise<ReadyImport> {
  switch (options.as) {
    case 'customers': {
      const initiators = [englishCustomers.initiator, hebrewCustomers.initiator]
      const rows = await readTable(table, inspected, customerRowReader(options.on, initiators))
      return (target) => importRows(target, rows, (db, drafts) => sortCustomers(db, drafts, update), options)
    }
    case 'cancellations': {
      const rows = await readTable(table, inspected, readCancellationRow)
      return (target) => importRows(target, rows, (db, drafts) => sortCancellations(db, drafts, update), options)
    }
    case 'cancellation-cases': {
      const outcomes = [english.cancellationOutcome, hebrew.cancellationOutcome]
      const rows = await readTable(table, inspected, cancellationCaseRowReader(outcomes))
      return (target) => importRows(target, rows, sortCancellationCases, options)
    }
    case 'answers': {
      const rows = await readTable(table, inspected, readAnswerRow)
      const { scale } = inspected.read
      return (target) => importRows(target, rows, (db, drafts) => sortAnswers(db, drafts, scale), options)
    }
  }
}

function refusePeriodBesideDates({ known, columns }: InspectedTable, { period }: TableImport): void {
  const [place] = known.places.get('on') ?? []
  if (period !== undefined && place !== undefined) throw new Refusal('dates-and-period', { column: columns[place] ?? '' })
}

/** How the table was read, as the engagement keeps it. */
function readingOf({ read, known, columns }: InspectedTable): NonNullable<Import['reading']> {
  const { encoding, delimiter, headerRow, fillMerged, dates, decimal, scale, sheet, wide } = read
  const map = Object.fromEntries(
    Array.from(known.places, ([field, places]) => [field, places.map((place) => keptHeader(columns[place] ?? ''))]),
  )
  return {
    ...(encoding === null ? {} : { encoding }),
    ...(delimiter === null ? {} : { delimiter }),
    headerRow,
    ...(fillMerged === undefined ? {} : { fillMerged }),
    ...(sheet === null ? {} : { sheet }),
    ...(dates === null ? {} : { dates }),
    ...(decimal === null ? {} : { decimal }),
    ...(scale === undefined ? {} : { scale }),
    ...(wide === undefined ? {} : { wide: wide.per }),
    map,
  }
}
