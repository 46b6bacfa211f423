import { type } from '@orpc/contract'
import * as z from 'zod'
import type { EstimateInput } from '../../model/estimate.ts'
import { counted } from '../../model/lists/cases/narrowing.ts'
import { failurePointSchema } from '../../model/lists/causes/failurePoints.ts'
import { optionalName, plainText, searchText } from '../../model/lists/values.ts'
import { measures } from '../../model/vocabulary.ts'
import { byId, idSchema, procedure } from '../base/base.ts'

const fields = failurePointSchema.shape

/** A field absent stays as it is; null clears it. */
const failurePointPatchSchema = z
  .strictObject({
    title: fields.title,
    description: fields.description.unwrap().nullable(),
    touchpoint: idSchema.nullable(),
    stage: idSchema.nullable(),
    channel: fields.channel.unwrap().nullable(),
    severity: fields.severity.unwrap().nullable(),
    perMonth: fields.perMonth.unwrap().nullable(),
    costPerCase: fields.costPerCase.unwrap().nullable(),
    customersPerMonth: fields.customersPerMonth.unwrap().nullable(),
    response: fields.response.unwrap().nullable(),
  })
  .partial()
export type FailurePointPatch = z.infer<typeof failurePointPatchSchema>

const failurePointUpdateSchema = z.strictObject({
  id: idSchema,
  patch: failurePointPatchSchema,
  newStage: optionalName.optional(),
  newTouchpoint: optionalName.optional(),
})
export type FailurePointUpdate = z.infer<typeof failurePointUpdateSchema>

const failurePointSortKeys = [
  'code',
  'title',
  'stage',
  'touchpoint',
  'channel',
  'severity',
  'perMonth',
  'harm',
  'traced',
] as const
export type FailurePointSortKey = (typeof failurePointSortKeys)[number]

/** `none` in a filter list asks for rows that have no value there. */
export const failurePointQuerySchema = z.strictObject({
  /** Words that must all occur, in any order, in the code, title, description, stage, touchpoint or channel. */
  search: searchText.default(''),
  stages: z.array(z.union([idSchema, z.null()])).default([]),
  touchpoints: z.array(z.union([idSchema, z.null()])).default([]),
  channels: z.array(plainText.nullable()).default([]),
  severities: z.array(z.int().min(1).max(5).nullable()).default([]),
  traced: z.enum(['all', 'untraced', 'partly', 'fully']).default('all'),
  /** Only failure points with a part of this root cause beneath them. */
  rootCause: idSchema.nullable().default(null),
  sort: z
    .strictObject({ key: z.enum(failurePointSortKeys), descending: z.boolean() })
    .default({ key: 'code', descending: false }),
  measure: z.enum(measures).default('count'),
  ...counted,
})
export type FailurePointQuery = z.input<typeof failurePointQuerySchema>

export interface FailurePointRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly stage: string | null
  readonly stageName: string | null
  readonly touchpoint: string | null
  readonly touchpointName: string | null
  readonly channel: string | null
  readonly severity: number | null
  readonly perMonth: EstimateInput | null
  /** Cases per month as the measures count them: from occurrences, else the likely estimate. */
  readonly countPerMonth: number
  /** Counted from occurrences rather than estimated, be it that none of them is among those that the cases are narrowed to. */
  readonly counted: boolean
  readonly occurrences: number
  readonly costPerCase: number | null
  readonly customersPerMonth: number | null
  /** In the asked measure, per month. */
  readonly harm: number
  /** Share 0–1 of its harm that ends at root causes. */
  readonly traced: number
}

export interface FailurePointPage {
  readonly total: number
  readonly offset: number
  readonly rows: readonly FailurePointRow[]
  /** Of all matching rows, per month in the asked measure. */
  readonly totalHarm: number
}

/** Its harm is in the plan's measure. */
export interface FailurePointDetail extends FailurePointRow {
  readonly description: string | null
  /** The root causes beneath it with the share 0–1 of its harm each carries, largest first. */
  readonly rootCauses: readonly {
    readonly id: string
    readonly code: string
    readonly title: string
    readonly category: string
    readonly share: number
  }[]
  readonly untracedShare: number
}

/** One case as its customer would tell it. */
export interface CaseRow {
  readonly id: string
  /** An ISO day. */
  readonly on: string
  readonly text: string | null
  readonly customer: string | null
  readonly channel: string | null
  /** As the system calls it that it was exported from. */
  readonly externalId: string | null
  readonly count: number | null
}

/** By what the cases of a failure point are told apart. */
const splitDimensionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('channel') }),
  z.strictObject({ kind: z.literal('stage') }),
  /** One of the team's own dimensions. */
  z.strictObject({ kind: z.literal('field'), field: idSchema }),
])
export type SplitDimension = z.output<typeof splitDimensionSchema>

/** Which cases of a failure point become another's: those whose text holds all of the words, or those of a value; null is none. */
const splitBySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), words: searchText }),
  z.strictObject({ kind: z.literal('channel'), value: plainText.nullable() }),
  z.strictObject({ kind: z.literal('stage'), value: idSchema.nullable() }),
  z.strictObject({ kind: z.literal('field'), field: idSchema, value: plainText.nullable() }),
])
export type SplitBy = z.output<typeof splitBySchema>

export interface SplitPart {
  /** The id of a stage, else a text; null of cases without one. */
  readonly value: string | null
  readonly label: string | null
  readonly rows: number
}

export interface SplitCount {
  readonly rows: number
  /** Of all its cases. */
  readonly total: number
  /** What the first of them say. */
  readonly examples: readonly string[]
}

export interface CasePage {
  readonly total: number
  readonly rows: readonly CaseRow[]
}

const newFailurePoint = failurePointSchema.omit({ id: true, code: true })

/** Rows that one call carries: what is longer goes as a file, see `importing.paste`, for it keeps others waiting. */
export const mostRowsAtOnce = 500

export const failurePointContract = {
  page: procedure
    .input(z.strictObject({ query: failurePointQuerySchema, offset: z.int().min(0), limit: z.int().min(1).max(1000) }))
    .output(type<FailurePointPage>()),
  /** The ids of all matching rows, in the asked order; for "select all". */
  ids: procedure.input(z.strictObject({ query: failurePointQuerySchema })).output(type<readonly string[]>()),
  /** Where this one stands among the matching rows, from 0 in the asked order; null where it does not match. */
  placeOf: procedure
    .input(z.strictObject({ query: failurePointQuerySchema, id: idSchema }))
    .output(type<{ readonly place: number | null }>()),
  get: procedure.input(byId.extend(counted)).output(type<FailurePointDetail>()),
  /** Its cases one by one, the latest first. */
  words: procedure
    .input(z.strictObject({ id: idSchema, offset: z.int().min(0), limit: z.int().min(1).max(200), ...counted }))
    .output(type<CasePage>()),
  /** The values that its cases have there, the most frequent first; the first 200. */
  splitParts: procedure.input(z.strictObject({ id: idSchema, of: splitDimensionSchema })).output(type<readonly SplitPart[]>()),
  /** How many of its cases a split would move. */
  splitCount: procedure.input(z.strictObject({ id: idSchema, by: splitBySchema })).output(type<SplitCount>()),
  /**
   * Moves some of its cases to a new failure point at the same place, of the same severity and cost, as one change. What it
   * was traced to stays with the first.
   */
  split: procedure
    .input(z.strictObject({ id: idSchema, by: splitBySchema, title: fields.title }))
    .output(type<{ id: string; moved: number }>()),
  create: procedure.input(newFailurePoint).output(type<{ id: string; code: string }>()),
  /**
   * One change, undone as one: what a short paste or a typed list brings. Names of stages and touchpoints are made where new; a
   * touchpoint without a stage is the one of that name, and its row (from 1) is rejected when there is none or several.
   */
  createMany: procedure
    .input(
      z.strictObject({
        rows: z
          .array(
            z.strictObject({
              title: fields.title,
              stage: optionalName.optional(),
              touchpoint: optionalName.optional(),
              channel: fields.channel,
              severity: fields.severity,
              perMonth: fields.perMonth,
              costPerCase: fields.costPerCase,
              customersPerMonth: fields.customersPerMonth,
            }),
          )
          .min(1)
          .max(mostRowsAtOnce),
      }),
    )
    .output(type<{ created: number; duplicates: number; rejected: readonly { line: number; reason: string }[] }>()),
  /** A touchpoint brings its stage; a stage takes the failure point out of a touchpoint of another stage. */
  update: procedure.input(z.strictObject({ id: idSchema, patch: failurePointPatchSchema })).output(type<null>()),
  /** The same patch on many rows, as one change. */
  updateMany: procedure
    .input(z.strictObject({ ids: z.array(idSchema).min(1), patch: failurePointPatchSchema.omit({ title: true }) }))
    .output(type<null>()),
  /**
   * To each row its own patch, as one change: what is filled or pasted into several cells. A stage or touchpoint named as new
   * is made where there is none of that name; a new touchpoint stands in the stage that its row then has.
   */
  updateEach: procedure
    .input(z.strictObject({ updates: z.array(failurePointUpdateSchema).min(1).max(100_000) }))
    .output(type<null>()),
  /** With their traces and occurrences, as one change. */
  remove: procedure.input(z.strictObject({ ids: z.array(idSchema).min(1) })).output(type<null>()),
}
