import * as z from 'zod/mini'
import type { ImportMap, ImportPreview } from '../../../shared/contract/importingContract.ts'
import type { TableFacts } from './importFailurePoints.ts'
import type { FailurePointRows } from './readFailurePointTable.ts'

/** A table that lies at this path, under a name for sentences. */
const table = { path: z.string(), name: z.string() }

/** Megabytes that reading a table may take: what is under way of it, for its rows go on as they come. */
const memory = 512

// What comes back was made by this program alone; to look through every row once more would cost more than reading it.

/** What an import of the table would find. */
export const previewTableJob = {
  name: 'preview-table',
  carrier: 'thread',
  memory,
  input: z.strictObject(table),
  progress: z.never(),
  result: z.custom<ImportPreview>(),
} as const

/** The rows of a table of failure points, some at a time as the progress of the job. */
export const readTableJob = {
  name: 'read-table',
  carrier: 'thread',
  memory,
  input: z.strictObject({ ...table, map: z.custom<ImportMap>() }),
  progress: z.custom<FailurePointRows>(),
  result: z.custom<TableFacts>(),
} as const
