import type { TableKind } from '../../model/importVocabulary.ts'
import type { Mapping } from '../../model/lists/cases/mappings.ts'
import { normaliseText } from '../../search/normaliseText.ts'
import { headerPeriod } from '../wide/headerPeriod.ts'
import { keptHeader } from './keptHeader.ts'
import { isReportColumn } from './reportColumns.ts'

/** The next table of a wide one has other months: they tell nothing of what its columns are. */
function isOfTime(column: string): boolean {
  return headerPeriod(column) !== null
}

/** Headers are the same table's whatever their order, case and spaces, and when rejected rows of it were mended. */
function headerKey(columns: readonly string[]): string {
  return JSON.stringify(
    columns
      .filter((column) => !isReportColumn(column) && !isOfTime(column))
      .map((column) => normaliseText(keptHeader(column)))
      .filter((column) => column !== '')
      .sort(),
  )
}

/** The mapping that was kept for tables of this header: of the kind that is asked for, else the latest. */
export function findMapping<Kept extends Pick<Mapping, 'as' | 'columns'>>(
  mappings: readonly Kept[],
  columns: readonly string[],
  as?: TableKind,
): Kept | undefined {
  const key = headerKey(columns)
  return mappings.findLast((mapping) => (as === undefined || mapping.as === as) && headerKey(mapping.columns) === key)
}
