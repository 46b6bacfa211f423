import { type } from '@orpc/contract'
import * as z from 'zod'
import { counted, narrowingSchema } from '../../model/lists/cases/narrowing.ts'
import { isoDaySchema, plainText, searchText } from '../../model/lists/values.ts'
import { idSchema, procedure } from '../base/base.ts'
import type { CaseRow } from './failurePointContract.ts'

const mostChosen = 500
/** As many as an import keeps. */
const mostFields = 8

/** Which cases are meant: those that meet all of it. Null among values asks for cases that have none there. */
const caseQuerySchema = z.strictObject({
  /** Words that must all occur in what was said, each from its beginning, in Hebrew also behind letters such as ו and ה. */
  search: searchText.default(''),
  failurePoints: z.array(idSchema).max(mostChosen).default([]),
  /** Days, inclusive. */
  from: isoDaySchema.nullable().default(null),
  to: isoDaySchema.nullable().default(null),
  /** As bars count them: the case's own, else its failure point's, else its touchpoint's. */
  channels: z.array(plainText.nullable()).max(mostChosen).default([]),
  stages: z.array(idSchema.nullable()).max(mostChosen).default([]),
  /** Values of the team's own dimensions. */
  fields: z
    .array(z.strictObject({ field: idSchema, values: z.array(plainText.nullable()).max(mostChosen) }))
    .max(mostFields)
    .default([]),
  ...counted,
})
export type CaseQuery = z.input<typeof caseQuerySchema>
export type FullCaseQuery = z.output<typeof caseQuerySchema>

/** A case in a list of them, of any failure points. */
export interface ListedCase extends CaseRow {
  readonly failurePoint: string
  readonly failurePointCode: string
  readonly failurePointTitle: string
  readonly stageName: string | null
  readonly cost: number | null
  /** Its values in the team's own dimensions, in the order of those. */
  readonly fields: readonly { readonly field: string; readonly value: string }[]
}

export interface ListedCases {
  readonly total: number
  readonly rows: readonly ListedCase[]
}

/** What a narrowing leaves in the period that measures are taken over. */
export interface NarrowedCases {
  readonly cases: number
  readonly ofAll: number
  /** Failure points that are estimates alone: no case of them says where it belongs, so they count nothing. */
  readonly estimates: number
}

/** A value in one of the team's own dimensions, and how many records of cases have it. */
export interface CaseValue {
  readonly value: string
  readonly records: number
}

export const caseContract = {
  /** The latest first. Words are looked up in an index, which is made when they are first asked for. */
  page: procedure
    .input(z.strictObject({ query: caseQuerySchema, offset: z.int().min(0), limit: z.int().min(1).max(1000) }))
    .output(type<ListedCases>()),
  /** The values that cases have in one of the team's own dimensions: the 500 that most have, in alphabetical order. */
  values: procedure.input(z.strictObject({ field: idSchema })).output(type<readonly CaseValue[]>()),
  narrowed: procedure.input(z.strictObject({ narrowing: narrowingSchema })).output(type<NarrowedCases>()),
}
