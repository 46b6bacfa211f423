import { type } from '@orpc/contract'
import * as z from 'zod'
import type { ListKey } from '../../engagement/catalogue.ts'
import {
  dateOrders,
  decimalMarks,
  scoreScales,
  type TableKind,
  tableEncodings,
  tableKinds,
} from '../../model/importVocabulary.ts'
import type { importReadingSchema } from '../../model/lists/cases/imports.ts'
import { labelChoiceSchema } from '../../model/lists/cases/mappings.ts'
import type { ItemOf } from '../../model/lists/ListDescriptor.ts'
import { periodSchema } from '../../model/lists/settings.ts'
import { id, label, plainText, title } from '../../model/lists/values.ts'
import { languages } from '../../model/vocabulary.ts'
import type { Rejection } from '../../tables/rejection.ts'
import type { TableField } from '../../tables/tableFields.ts'
import { byId, handleSchema, procedure } from '../base/base.ts'
import type { Exported } from './exportingContract.ts'
import { columnMapSchema, type ImportPreview, type LeftOut, type TableRead } from './importPreview.ts'
import type { RowDifference } from './rowDifference.ts'
import type { HeldFile } from './transferContract.ts'

/** A label under whose title its rows were not taken in. */
export interface MergedLabel {
  readonly label: string
  readonly title: string
  readonly rows: number
}

/** Texts that are much alike, found among those of a column; what a person names, or joins with others. */
interface ProposedPart {
  /** The words that tell it from others, the most telling first. */
  readonly words: readonly string[]
  readonly examples: readonly string[]
  readonly rows: number
}

/** Groups of the texts of a column that say something similar. */
export interface ProposedGroups {
  readonly parts: readonly ProposedPart[]
  /** The parts that are proposed as one, by their places. */
  readonly groups: readonly (readonly number[])[]
  /** What belongs to no part. */
  readonly rest: { readonly rows: number; readonly examples: readonly string[] }
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
  /** Labels of cases that became others, as somebody decided. */
  readonly merged: readonly MergedLabel[]
  /** Of what was imported; null when nothing was. */
  readonly import: string | null
  /** Rows that are here already with other content, the first 1,000, by the name that their system gives them. */
  readonly changed: readonly {
    readonly line: number
    readonly id: string
    /** What is here, beside what the table says now; absent of what cannot be set side by side. */
    readonly differences?: readonly RowDifference[]
  }[]
  readonly changedRows: number
  /** Of these, those that were written as they are now, because it was asked for. */
  readonly updated: number
  /**
   * Of the imported cases, those whose external id an import holds whose columns were mapped otherwise: where both files are of
   * one system, they are counted twice.
   */
  readonly knownElsewhere: number
  /** Columns of a sheet of which a spreadsheet may have taken so many dates for days with day and month the wrong way round. */
  readonly maybeSwapped: readonly { readonly column: string; readonly days: number }[]
  /** The signs of the currencies that stand beside amounts of money, other than the engagement's own: nothing is converted. */
  readonly foreignCurrencies: readonly string[]
  /** Characters of names that no file keeps, replaced or left out. */
  readonly replaced: number
  /** Of lists of those affected: how many duplicates called by themselves, and who of those imported no register of customers knows, the first 1,000 by name. */
  readonly affected?: { readonly called: number; readonly strangers: number; readonly names: readonly string[] }
}

/** What one row of a table would become. */
export interface TriedRow {
  readonly line: number
  /** What it says of each field, as it would be kept; an ISO day or month for a date. Fields that it does not say are absent. */
  readonly values: Readonly<Partial<Record<TableField, string | number>>>
  /** Its values of the team's own dimensions, in the order of those asked for; null where it has none. */
  readonly own: readonly (string | null)[]
}

/** What an import would do: of a long table with its first rows, of which `rows` says how many they are. */
export interface ImportTrial
  extends Pick<
    ImportResult,
    | 'rows'
    | 'imported'
    | 'duplicates'
    | 'setAside'
    | 'changedRows'
    | 'knownElsewhere'
    | 'foreignCurrencies'
    | 'maybeSwapped'
    | 'rejectedRows'
    | 'rejected'
  > {
  /** The first rows that are not rejected. */
  readonly first: readonly TriedRow[]
}

/** What the page is told of an import. */
export interface ImportTold extends ImportResult {
  /** The rows that were rejected, all of them, as a CSV to be mended and imported again; null where there are none. */
  readonly rejectedFile: HeldFile | null
}

/** The language of the reasons; the user's own when left out. */
const language = z.enum(languages).optional()

/** More parts than are ever found. */
const mostParts = 100

/** How a file is cut into rows and cells, in place of what is found. */
const cutShape = {
  /** Of a workbook. */
  sheet: plainText.optional(),
  /** Of a workbook: what merged cells hold counts for every row that they reach over. */
  fillMerged: z.boolean().optional(),
  /** Of a text, and so is the delimiter. */
  encoding: z.enum(tableEncodings).optional(),
  delimiter: plainText.regex(/^[^"\r\n]$/u).optional(),
  /** The line of the file on which the header begins. */
  headerLine: z.int().min(1).optional(),
}

const _cutSchema = z.strictObject(cutShape)
export type TableCut = z.output<typeof _cutSchema>

/** What a user says of a table beyond what is found in it. */
const importRequestShape = {
  as: z.enum(tableKinds),
  map: columnMapSchema,
  ...cutShape,
  /** The team's own dimensions, each with the column that it is read from. */
  ownFields: z.array(z.strictObject({ name: label, column: plainText })).optional(),
  dates: z.enum(dateOrders).optional(),
  decimal: z.enum(decimalMarks).optional(),
  /** Of the numbers alone that the others of their column leave open by contradicting one another. */
  openDecimal: z.enum(decimalMarks).optional(),
  /** Of the scores of a survey. */
  scale: z.enum(scoreScales).optional(),
  /** Of a table without dates. */
  period: periodSchema.optional(),
  /** False: columns that are months, quarters or years are not read as counts. */
  wide: z.boolean().optional(),
  /** Of lists of those affected: the failure point, by its id, of rows that name none. */
  failurePoint: id.optional(),
  /** Rows that are here already with other content are written as they are now. */
  update: z.boolean().optional(),
  /**
   * Of cases whose table has no titles: the column whose texts were grouped, the title of each part that was found in it, and that of
   * all others, those of parts without one among them.
   */
  groups: z.strictObject({ column: plainText, titles: z.array(title.nullable()).max(mostParts), rest: title }).optional(),
  /** Of cases: what was decided of their labels, after what is kept of tables of this header. */
  labels: z.array(labelChoiceSchema).optional(),
}
export const importRequestSchema = z.strictObject(importRequestShape)
export type ImportRequest = z.output<typeof importRequestSchema>

/** One import as its screen shows it. */
export interface ImportRow {
  readonly id: string
  readonly code: string
  readonly name: string
  /** An ISO day. */
  readonly on: string
  readonly as: TableKind
  readonly rows: number
  readonly imported: number
  readonly duplicates: number
  readonly setAside: number
  readonly rejected: number
  /** The labels whose rows are kept aside. */
  readonly asideLabels: readonly { readonly label: string; readonly rows: number }[]
  readonly reading: ItemOf<typeof importReadingSchema> | null
}

/** What became of rows that were brought back. */
export interface BroughtBack {
  /** Rows that are cases now. */
  readonly rows: number
  /** Rows that were there already. */
  readonly duplicates: number
}

/** What became of an import that was taken back. */
export interface TakenBack {
  readonly occurrences: number
  /** Items of other lists that it had made. */
  readonly items: number
  /** Items that it had written anew and that are again as they were. */
  readonly restored: number
  /** What it had brought and somebody has worked on since, which stays. */
  readonly kept: readonly { readonly list: ListKey; readonly id: string; readonly title: string }[]
}

/** A table is named by the handle of a file that the backend holds. */
/** What became of a paste. */
export interface PastedRows {
  readonly created: number
  readonly duplicates: number
  /** Characters that no file keeps, replaced or left out. */
  readonly replaced: number
  readonly rejected: number
  /** Why the first of the rejected rows was. */
  readonly firstRejection: Rejection | null
}

export const importingContract = {
  /** Latest first. */
  list: procedure.output(type<readonly ImportRow[]>()),
  /** Takes out all that an import brought, whatever was done since, as one change; what was worked on stays. */
  takeBack: procedure.input(byId).output(type<TakenBack>()),
  /** Brings the rows of one label back that an import keeps aside, as one change. */
  bringBack: procedure.input(z.strictObject({ id, label: title })).output(type<BroughtBack>()),
  preview: procedure
    .input(
      z.strictObject({
        handle: handleSchema,
        as: z.enum(tableKinds).optional(),
        ...cutShape,
        /** In place of the columns that are found by their names. */
        map: columnMapSchema.optional(),
        wide: z.boolean().optional(),
      }),
    )
    .output(type<ImportPreview>()),
  /** What the rows would become, and which would be rejected; nothing is written. @throws what an import refuses */
  trial: procedure.input(z.strictObject({ handle: handleSchema, language, ...importRequestShape })).output(type<ImportTrial>()),
  /** Groups of the texts of a column, for cases whose table has no titles; the same table gives the same. */
  groups: procedure
    .input(z.strictObject({ handle: handleSchema, ...cutShape, map: columnMapSchema, column: plainText }))
    .output(type<ProposedGroups>()),
  /** One change, undone as one. */
  run: procedure.input(z.strictObject({ handle: handleSchema, language, ...importRequestShape })).output(type<ImportTold>()),
  /**
   * Adds failure points from a table off a clipboard, as one change. The file holds its text in UTF-16, little end first, as
   * `pastedBytes` writes it, and is let go of.
   */
  paste: procedure.input(z.strictObject({ handle: handleSchema })).output(type<PastedRows>()),
  /** Brings the file of rejected rows to the user; null when they cancelled the dialog. */
  saveRejected: procedure.input(z.strictObject({ handle: handleSchema })).output(type<Exported | null>()),
}
