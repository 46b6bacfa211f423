import type * as z from 'zod'
import type {
  categorySchema,
  causeSchema,
  effectSchema,
  engagementSchema,
  failurePointSchema,
  fixSchema,
  occurrenceSchema,
  periodSchema,
  planSettingsSchema,
  rootCauseSchema,
  stageSchema,
  touchpointSchema,
} from './engagementSchema.ts'

type DeepReadonly<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: DeepReadonly<T[K]> }
type Value<S extends z.ZodType> = DeepReadonly<z.output<S>>

/** Days from…to, both inclusive. */
export type Period = Value<typeof periodSchema>
export type PlanSettings = Value<typeof planSettingsSchema>
/** A category of the team's own, besides the five built in. */
export type Category = Value<typeof categorySchema>
export type Stage = Value<typeof stageSchema>
export type Touchpoint = Value<typeof touchpointSchema>
export type FailurePoint = Value<typeof failurePointSchema>
export type RootCause = Value<typeof rootCauseSchema>
/** A node of a trace. Without `causes` it is a leaf: traced to `rootCause`, or untraced. */
export type Cause = Value<typeof causeSchema>
export type Trace = { readonly failurePoint: string; readonly cause: Cause }
export type Effect = Value<typeof effectSchema>
export type Fix = Value<typeof fixSchema>
export type Occurrence = Value<typeof occurrenceSchema>

/** A whole engagement in memory; the analysis is computed from it and nothing else. */
export type Engagement = Omit<Value<typeof engagementSchema>, 'format' | 'version'>
