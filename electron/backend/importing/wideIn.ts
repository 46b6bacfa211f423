import type { TableKind } from '../../../shared/model/importVocabulary.ts'
import type { Period } from '../../../shared/model/months.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { type ColumnMap, findColumns, locateColumn } from '../../../shared/tables/findColumns.ts'
import type { TableHeader } from '../../../shared/tables/RecordSorter.ts'
import type { ToldColumns, WideTable } from '../../../shared/tables/readRow.ts'
import { tableFields } from '../../../shared/tables/tableFields.ts'
import { findWideColumns } from '../../../shared/tables/wide/findWideColumns.ts'

export interface WideAsked extends Pick<ToldColumns, 'dates'> {
  readonly as: TableKind
  /** Null where columns are matched by name. */
  readonly map: ColumnMap | null
  readonly period?: Period | undefined
  /** False where somebody said that it is none. */
  readonly wide?: boolean | undefined
}

export type Looked = ReturnType<typeof findWideColumns>

/**
 * The columns that a table of cases counts them in, one for each month, quarter or year: where no column holds their dates, and
 * none is said to hold their number. A map that names several columns for the number says which.
 */
export function lookForWide({ columns, headerLine }: TableHeader, { as, map, period, dates, wide }: WideAsked): Looked {
  if (as !== 'occurrences' || wide === false) return null
  const found = findColumns(columns, tableFields.occurrences)
  if ((map ?? found).on !== undefined) return null
  const among = [map?.count ?? []].flat()
  if (among.length === 1) return null
  const places = new Set(among.map((name) => locateColumn(columns, name)))
  const looked = among.length === 0 ? columns : columns.map((column, place) => (places.has(place) ? column : ''))
  return findWideColumns(looked, { headerLine, period, dates })
}

/** The same for an import. @throws Refusal `month-without-year`, `period-twice`, `dates-open`, `dates-and-period` */
export function wideIn(header: TableHeader, asked: WideAsked): WideTable | undefined {
  const { columns } = header
  const { map, period } = asked
  const named = map === null ? findColumns(columns, tableFields.occurrences).count : map.count
  const withoutPeriod = lookForWide(header, { ...asked, period: undefined })
  if (withoutPeriod === null) return undefined
  if ('open' in withoutPeriod) {
    const looked = lookForWide(header, asked)
    if (looked === null || !('open' in looked)) return looked ?? undefined
    if (period !== undefined && named !== undefined && !Array.isArray(named)) return undefined
    throw looked.open
  }
  if (period === undefined) return withoutPeriod
  // A table that has a column of numbers and is given a period is read as one without dates.
  if (named !== undefined && !Array.isArray(named)) return undefined
  throw new Refusal('dates-and-period', { column: withoutPeriod.columns[0]?.column ?? '' })
}

/** A map without the column of numbers that the columns of a wide table stand in for. */
export function mapBesideWide(columns: readonly string[], map: ColumnMap | null): ColumnMap {
  const { count: _counts, ...others } = map ?? findColumns(columns, tableFields.occurrences)
  return others
}
