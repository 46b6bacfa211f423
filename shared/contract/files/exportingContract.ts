import { type } from '@orpc/contract'
import * as z from 'zod/mini'
import { tableKinds } from '../../model/importVocabulary.ts'
import { reportFormats } from '../../model/report/reportFormats.ts'
import { reportKinds } from '../../model/report/reportKinds.ts'
import { reportPartIds } from '../../model/report/reportPartIds.ts'
import { languages } from '../../model/vocabulary.ts'
import { idSchema, procedure } from '../base/base.ts'
import type { HeldFile } from './transferContract.ts'

/** Where a file made for the user is: saved where they said, or held for the page to read and offer. */
export type Exported = { readonly kind: 'saved'; readonly name: string } | { readonly kind: 'held'; readonly file: HeldFile }

/** What a page can be about. */
export interface Subject {
  readonly id: string
  readonly title: string
}

/** As which file a table is saved: a workbook, or text with or without the mark by which Excel knows its letters. */
const tableFormats = ['xlsx', 'csv', 'csv-unmarked'] as const
export type TableFormat = (typeof tableFormats)[number]

const comparedPeriod = z.strictObject({ from: z.iso.date(), to: z.iso.date() })

/** What is asked of a document; the parts of a report stand in the order in which they are named, each once. */
const reportRequestSchema = z.strictObject({
  kind: z.enum(reportKinds),
  format: z.enum(reportFormats),
  language: z.enum(languages),
  redacted: z.boolean(),
  /** What a page of A3 is about: the id of a failure point or a unit. */
  about: z.optional(idSchema),
  /** The periods of before and after; those around the latest snapshot unless given. */
  compared: z.optional(z.strictObject({ before: comparedPeriod, after: comparedPeriod })),
  /** Of the volume that compared cases are counted by; months unless given. */
  per: z.optional(z.strictObject({ unit: z.string() })),
  /** By which its progress is asked for while it is made. */
  run: z.optional(z.uuid()),
  parts: z.array(z.enum(reportPartIds)).check(
    z.minLength(1),
    z.refine((parts) => new Set(parts).size === parts.length),
  ),
})
export type ReportRequest = z.output<typeof reportRequestSchema>

export const exportingContract = {
  /** The engagement as interchange JSON (design section 7); null when the user cancelled the dialog. */
  interchange: procedure.output(type<Exported | null>()),
  /** All items of a list as a table that can be imported again; null when the user cancelled the dialog. */
  table: procedure
    .input(z.strictObject({ kind: z.enum(tableKinds), format: z.enum(tableFormats) }))
    .output(type<Exported | null>()),
  /** A report of the engagement; null when the user cancelled the dialog. Refused: `breaks-rules`, `no-browser`, `not-printed`, `no-such-subject`. */
  report: procedure.input(reportRequestSchema).output(type<Exported | null>()),
  /** What a page of A3 can be about. */
  subjects: procedure.output(type<{ failurePoints: readonly Subject[]; units: readonly Subject[] }>()),
  /** 0–1, how far a report is; null of one that is not being made, or is printed, which has no shares. */
  reportShare: procedure.input(z.strictObject({ run: z.uuid() })).output(type<{ share: number | null }>()),
}
