import { type } from '@orpc/contract'
import * as z from 'zod'
import type { Suggestion } from '../../analysis/triage/suggestions.ts'
import { byId, idSchema, procedure } from '../base/base.ts'

/** A failure point that waits: it lacks a place, a severity or a cause. */
export interface WaitingPoint {
  readonly id: string
  readonly code: string
  readonly title: string
}

/** A failure point that a suggestion is taken from. */
interface TriageSource {
  readonly code: string
  readonly title: string
}

export interface SuggestionShown<Value> extends Omit<Suggestion<Value>, 'from'> {
  readonly from: readonly TriageSource[]
}

export interface TriageView extends WaitingPoint {
  readonly description: string | null
  readonly stage: string | null
  readonly touchpoint: string | null
  readonly severity: number | null
  /** Whether its trace has begun: then a root cause is chosen there. */
  readonly traced: boolean
  /** Null where it has the value already, or where nothing is alike. */
  readonly suggested: {
    readonly stage: SuggestionShown<string> | null
    readonly touchpoint: SuggestionShown<string> | null
    readonly severity: SuggestionShown<number> | null
    readonly rootCause: SuggestionShown<string> | null
    readonly duplicateOf: (SuggestionShown<string> & TriageSource) | null
  }
}

/** Failure points that can be made part of another at once. */
export const mostMerged = 20

export const triageContract = {
  /** Those that wait, in the order of the list. */
  waiting: procedure.output(type<readonly WaitingPoint[]>()),
  get: procedure.input(byId).output(type<TriageView>()),
  /** Fills in what was chosen, and begins a trace at the root cause, as one change; null leaves as it is. */
  accept: procedure
    .input(
      z.strictObject({
        id: idSchema,
        stage: idSchema.nullable(),
        touchpoint: idSchema.nullable(),
        severity: z.int().min(1).max(5).nullable(),
        rootCause: idSchema.nullable(),
      }),
    )
    .output(type<null>()),
  /** What named one of `merged`, and their cases, are the kept one's, as one change; refused where two of them are traced. */
  merge: procedure
    .input(z.strictObject({ kept: idSchema, merged: z.array(idSchema).min(1).max(mostMerged) }))
    .output(type<null>()),
}
