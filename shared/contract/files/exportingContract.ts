import { type } from '@orpc/contract'
import * as z from 'zod/mini'
import { tableKinds } from '../../model/importVocabulary.ts'
import { procedure } from '../base/base.ts'
import type { HeldFile } from './transferContract.ts'

/** Where a file made for the user is: saved where they said, or held for the page to read and offer. */
export type Exported = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'held'; readonly file: HeldFile }

/** As which file a table is saved: a workbook, or text with or without the mark by which Excel knows its letters. */
const tableFormats = ['xlsx', 'csv', 'csv-unmarked'] as const
export type TableFormat = (typeof tableFormats)[number]

export const exportingContract = {
  /** The engagement as interchange JSON (design section 7); null when the user cancelled the dialog. */
  interchange: procedure.output(type<Exported | null>()),
  /** All items of a list as a table that can be imported again; null when the user cancelled the dialog. */
  table: procedure
    .input(z.strictObject({ kind: z.enum(tableKinds), format: z.enum(tableFormats) }))
    .output(type<Exported | null>()),
}
