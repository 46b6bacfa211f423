import * as z from 'zod'
import type { ColumnPeriod, DateOrder, DecimalMark, ScoreScale, TableEncoding, TableKind } from '../../model/importVocabulary.ts'
import type { LabelChoice } from '../../model/lists/cases/mappings.ts'
import { plainText } from '../../model/lists/values.ts'
import type { ContestedField } from '../../tables/findColumns.ts'
import type { CountedLabel, LabelPair } from '../../tables/labels/likeLabels.ts'
import type { ReadyMappingName } from '../../tables/mappings/readyMappings.ts'
import type { LeftOutLine } from '../../tables/RecordSorter.ts'
import { allTableFields } from '../../tables/tableFields.ts'
import type { ImportQuestion } from './importQuestion.ts'

/** The column of each field, by its name. */
export const columnMapSchema = z.partialRecord(z.enum(allTableFields), plainText)
export type ImportMap = z.infer<typeof columnMapSchema>

/** How a table was read. */
export interface TableRead {
  /** Null for a workbook, and so is the delimiter. */
  readonly encoding: TableEncoding | null
  readonly delimiter: string | null
  /** Of a workbook; null for a table that is a file of its own. */
  readonly sheet: string | null
  /** Sheets of the workbook that hold rows and were not read. */
  readonly otherSheets: readonly string[]
  /** Rows that were read although the workbook hides them. */
  readonly hiddenRows: number
  /** The line of the file on which the header begins. */
  readonly headerRow: number
  /** Of a workbook: what merged cells hold counts for every row that they reach over; absent where it does not. */
  readonly fillMerged?: true
  /** The order of the dates of the columns that are used; null without any, or where they differ. */
  readonly dates: DateOrder | null
  /** What stands before the decimals of the columns that are used; null where none tells or they differ. */
  readonly decimal: DecimalMark | null
  /** Of the scores of a survey; absent of other tables, and where no score is a number. */
  readonly scale?: ScoreScale
  /** Columns that no field is read from. */
  readonly unmapped: readonly string[]
  /** Columns that hold something under no header and are not read, by their numbers from 1; absent without any. */
  readonly nameless?: readonly number[]
  /** How cases are counted in a column for each month, quarter or year; absent where they are not. */
  readonly wide?: WideRead
}

/** The columns of a table that count cases, each of the days from…to. */
interface WideRead {
  readonly per: ColumnPeriod | 'mixed'
  readonly columns: readonly { readonly column: string; readonly from: string; readonly to: string }[]
  /** Columns that add up others, and are left out. */
  readonly totals: readonly string[]
}

/** Lines that are no rows of the table, the first 1,000 of each kind by name. */
export interface LeftOut {
  readonly leftOut: readonly LeftOutLine[]
  readonly leftOutRows: number
}

export interface ImportPreview extends LeftOut {
  /** What its rows become: as asked, else cases where a column holds dates, else failure points. */
  readonly as: TableKind
  readonly columns: readonly string[]
  /** The map found by name in both languages, or of a table like it; fields without a column are absent. */
  readonly map: ImportMap
  /** `kept`: as the latest table of this header was mapped; else the export that it is known to be; null for its names. */
  readonly mappedBy: 'kept' | ReadyMappingName | null
  /** The columns that are then kept as the team's own dimensions, each under a name. */
  readonly ownFields: readonly { readonly name: string; readonly column: string }[]
  /** The order of the dates in the latest table of this header. */
  readonly keptDates: DateOrder | null
  /** In the latest table of this header, what merged cells held counted for every row that they reach over. */
  readonly keptFilled: boolean
  /** Fields that several columns could be, which are therefore not in the map. */
  readonly contested: readonly ContestedField[]
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
  /** How the file was read, as asked or as found. */
  readonly read: Pick<TableRead, 'encoding' | 'delimiter' | 'headerRow' | 'fillMerged' | 'dates' | 'decimal' | 'nameless'>
  /** How it counts cases in a column for each time; null where it does not, or its months lack their years. */
  readonly wide: WideRead | null
  /** Of a workbook: the sheet that was read, all there are, and those that hold rows and are not read. */
  readonly sheet: string | null
  readonly sheets: readonly string[]
  readonly otherSheets: readonly string[]
  /** What the file does not say, and only somebody who knows it can. */
  readonly questions: readonly ImportQuestion[]
  /** Of cases: what their titles say, and the failure points that none names; none where they are too many to be labels. */
  readonly labels: readonly CountedLabel[]
  /** Labels that may mean the same, of which nobody has decided yet. */
  readonly likeLabels: readonly LabelPair[]
  /** What was decided of the labels of earlier tables of this header. */
  readonly choices: readonly LabelChoice[]
}
