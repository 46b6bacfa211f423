import { type } from '@orpc/contract'
import * as z from 'zod'
import { plainText } from '../model/lists/values.ts'
import { languages } from '../model/vocabulary.ts'
import type { FailurePointField } from '../tables/failurePointDraft.ts'
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

const columnMapSchema = z.partialRecord(z.enum(importedFields), plainText)
export type ImportMap = z.infer<typeof columnMapSchema>

export interface ImportPreview {
  readonly columns: readonly string[]
  /** The map found by name in both languages; fields without a column are absent. */
  readonly map: ImportMap
  readonly rows: readonly (readonly string[])[]
  readonly rowCount: number
}

export interface ImportResult {
  readonly rows: number
  readonly imported: number
  readonly duplicates: number
  readonly rejected: readonly { readonly line: number; readonly reason: string }[]
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
