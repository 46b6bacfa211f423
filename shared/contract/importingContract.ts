import { type } from '@orpc/contract'
import * as z from 'zod'
import { plainText } from '../model/lists/values.ts'
import { languages } from '../model/vocabulary.ts'
import type { FailurePointField } from '../tables/failurePointDraft.ts'
import type { ContestedField } from '../tables/findColumns.ts'
import type { DecimalMark } from '../tables/numberIn.ts'
import type { LeftOutLine } from '../tables/TableReader.ts'
import type { TableEncoding } from '../tables/tableEncodings.ts'
import { handleSchema, procedure } from './base.ts'

/** What an import takes from a table. */
export const importedFields = [
  'title',
  'stage',
  'touchpoint',
  'severity',
  'perMonth',
  'costPerCase',
  'customersPerMonth',
] as const satisfies readonly FailurePointField[]

export type ImportedField = (typeof importedFields)[number]

const columnMapSchema = z.partialRecord(z.enum(importedFields), plainText)
export type ImportMap = z.infer<typeof columnMapSchema>

/** How a table was read. */
export interface TableRead {
  readonly encoding: TableEncoding
  readonly delimiter: string
  /** Of a workbook; null for a table that is a file of its own. */
  readonly sheet: string | null
  /** The line of the file on which the header begins. */
  readonly headerRow: number
  readonly dates: null
  /** What stands before the decimals of the columns that are used; null where none tells or they differ. */
  readonly decimal: DecimalMark | null
  /** Columns that no field is read from. */
  readonly unmapped: readonly string[]
}

/** Lines that are no rows of the table, the first 1,000 of each kind by name. */
interface LeftOut {
  readonly leftOut: readonly LeftOutLine[]
  readonly leftOutRows: number
}

export interface ImportPreview extends LeftOut {
  readonly columns: readonly string[]
  /** The map found by name in both languages; fields without a column are absent. */
  readonly map: ImportMap
  /** Fields that several columns could be, which are therefore not in the map. */
  readonly contested: readonly ContestedField<ImportedField>[]
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
}

/** Every row was imported, there already, set aside, or rejected: the four add up to `rows`. */
export interface ImportResult extends LeftOut {
  readonly rows: number
  readonly imported: number
  readonly duplicates: number
  readonly setAside: number
  readonly rejectedRows: number
  /** The first 1,000 of them. */
  readonly rejected: readonly { readonly line: number; readonly reason: string }[]
  readonly read: TableRead
  readonly created: Readonly<Record<string, number>>
  /** Characters of names that no file keeps, replaced or left out. */
  readonly replaced: number
}

/** The language of the reasons; the user's own when left out. */
const language = z.enum(languages).optional()

/** A table is named by the handle of a file that the backend holds. */
export const importingContract = {
  preview: procedure.input(z.strictObject({ handle: handleSchema })).output(type<ImportPreview>()),
  /** One change, undone as one. */
  failurePoints: procedure
    .input(z.strictObject({ handle: handleSchema, map: columnMapSchema, language }))
    .output(type<ImportResult>()),
}
