import * as z from 'zod/mini'
import {
  type ImportResult,
  type ImportTrial,
  importRequestSchema,
  type PastedRows,
  type ProposedGroups,
  type TableCut,
  type TakenBack,
} from '../../../shared/contract/files/importingContract.ts'
import type { ImportMap, ImportPreview } from '../../../shared/contract/files/importPreview.ts'
import { languages } from '../../../shared/model/vocabulary.ts'
import { besideChangeSchema, besideFileSchema, besideStepSchema, readFileSchema } from '../engagement/beside/besideSchemas.ts'
import type { OpeningOptions } from './openTable.ts'
import type { KnownOfTables, PreviewAsked } from './previewTable.ts'

/** A table that lies at this path, under a name for sentences. */
const table = { path: z.string(), name: z.string() }

/** Megabytes that reading a table may take: what is under way of it. */
const readingMemory = 512
/** The rows of a table that are taken in, and the pages of the file that they change. */
const writingMemory = 1024

// What comes back was made by this program alone; to look through every row once more would cost more than reading it.

/** What an import of the table would find. */
export const previewTableJob = {
  name: 'preview-table',
  carrier: 'thread',
  memory: readingMemory,
  input: z.strictObject({
    ...table,
    /** How it is to be looked at, in place of what is found. */
    asked: z.custom<OpeningOptions & PreviewAsked>(),
    known: z.custom<KnownOfTables>(),
  }),
  progress: z.never(),
  result: z.custom<ImportPreview>(),
} as const

/** What an import of the table would do. */
export const tryTableJob = {
  name: 'try-table',
  carrier: 'process',
  memory: readingMemory,
  input: z.strictObject({
    ...table,
    asked: importRequestSchema,
    /** The day of the import. */
    on: z.string(),
    /** Of the reasons for which rows are rejected. */
    language: z.enum(languages),
    /** The open file, which is only read. */
    file: readFileSchema,
  }),
  progress: z.never(),
  result: z.custom<ImportTrial>(),
} as const

/** What is proposed of the texts in a column of the table. */
export const groupTextsJob = {
  name: 'group-texts',
  carrier: 'thread',
  memory: readingMemory,
  input: z.strictObject({ ...table, cut: z.custom<TableCut>(), map: z.custom<ImportMap>(), column: z.string() }),
  /** Rows gone through, which is done twice. */
  progress: z.number(),
  result: z.custom<ProposedGroups>(),
} as const

/** What became of a table, and its rejected rows as a file to be mended; null where there are none. */
interface ImportedTable {
  readonly told: ImportResult
  readonly rejectedTable: string | null
}

/** Reads a table and writes its rows into an open file. */
export const importTableJob = {
  name: 'import-table',
  carrier: 'process',
  memory: writingMemory,
  input: z.strictObject({
    ...table,
    asked: importRequestSchema,
    /** The day of the import. */
    on: z.string(),
    /** Of the reasons for which rows are rejected. */
    language: z.enum(languages),
    file: besideFileSchema,
  }),
  /** Beside the steps of writing, how many rows were gone through: each is seen, read and written. */
  progress: z.union([besideStepSchema, z.strictObject({ rows: z.number() })]),
  result: z.strictObject({ result: z.custom<ImportedTable>(), change: z.nullable(besideChangeSchema) }),
} as const

/** Takes an import out of an open file again. */
export const takeBackImportJob = {
  name: 'take-back-import',
  carrier: 'process',
  memory: writingMemory,
  input: z.strictObject({ id: z.string(), title: z.string(), file: besideFileSchema }),
  progress: besideStepSchema,
  result: z.strictObject({ result: z.custom<TakenBack>(), change: z.nullable(besideChangeSchema) }),
} as const

/** Reads a table off a clipboard, which lies at this path, and writes its rows into an open file. */
export const addPastedJob = {
  name: 'add-pasted',
  carrier: 'process',
  memory: writingMemory,
  input: z.strictObject({ path: z.string(), file: besideFileSchema }),
  progress: besideStepSchema,
  result: z.strictObject({ result: z.custom<PastedRows>(), change: z.nullable(besideChangeSchema) }),
} as const
