import * as z from 'zod/mini'
import type { CaseValue } from '../../../../shared/contract/lists/caseContract.ts'
import type { CaseConditions } from '../../store/cases/matchingCases.ts'
import { readFileSchema } from '../beside/besideSchemas.ts'

/** Megabytes: a million keys, and the words that wait to be written. */
const memory = 1024

/** Brings the index of the words of cases in step with an open file. */
export const indexCasesJob = {
  name: 'index-cases',
  carrier: 'process',
  memory,
  input: z.strictObject({ file: readFileSchema, index: z.string() }),
  /** 0–1. */
  progress: z.number(),
  result: z.null(),
} as const

/** Finds the cases of an open file that meet conditions and hold words, which are looked up in the index; null asks for no words. */
export const findCasesJob = {
  name: 'find-cases',
  carrier: 'process',
  memory,
  input: z.strictObject({
    file: readFileSchema,
    conditions: z.custom<CaseConditions>(),
    words: z.nullable(z.strictObject({ index: z.string(), search: z.string() })),
  }),
  progress: z.number(),
  /** Their positions in the file, the latest case first. */
  result: z.custom<Uint32Array>(),
} as const

/** Lists the values that the cases of an open file have in one of the team's own dimensions. */
export const caseValuesJob = {
  name: 'case-values',
  carrier: 'process',
  memory,
  input: z.strictObject({ file: readFileSchema, field: z.string() }),
  progress: z.never(),
  result: z.custom<readonly CaseValue[]>(),
} as const
