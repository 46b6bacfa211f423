import * as z from 'zod/mini'
import { brandSchema } from '../../../shared/model/report/brand.ts'
import { reportKinds } from '../../../shared/model/report/reportKinds.ts'
import { reportPartIds } from '../../../shared/model/report/reportPartIds.ts'
import { languages } from '../../../shared/model/vocabulary.ts'
import { readFileSchema } from '../engagement/beside/besideSchemas.ts'
import type { WrittenFormat } from './reportPieces.ts'

const periodSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() })

/** Megabytes: of a large engagement every row stands in it once. */
const memory = 1024

/** Works out a report of an open file and writes it at a path where nothing is. */
export const writeReportJob = {
  name: 'write-report',
  carrier: 'process',
  memory,
  input: z.strictObject({
    file: readFileSchema,
    asked: z.strictObject({
      kind: z.enum(reportKinds),
      language: z.enum(languages),
      madeOn: z.string(),
      redacted: z.boolean(),
      brand: brandSchema,
      about: z.optional(z.string()),
      compared: z.optional(z.strictObject({ before: periodSchema, after: periodSchema })),
      per: z.optional(z.strictObject({ unit: z.string() })),
      isInteractive: z.boolean(),
      parts: z.array(z.enum(reportPartIds)),
    }),
    format: z.custom<WrittenFormat>(),
    out: z.string(),
  }),
  /** 0–1. */
  progress: z.number(),
  /** What stands under each page when it is printed. */
  result: z.strictObject({ pageOf: z.string() }),
} as const
