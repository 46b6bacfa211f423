import { type } from '@orpc/contract'
import * as z from 'zod'
import type { UnkeptPromises, WidestGap } from '../../analysis/journey/overviewFindings.ts'
import { counted } from '../../model/lists/cases/narrowing.ts'
import { measures } from '../../model/vocabulary.ts'
import { procedure } from '../base/base.ts'
import type { HarmBeside } from './planContract.ts'

/** The next useful step, first that applies; the page tells it in words and takes the user there. */
export type NextStep =
  | { readonly kind: 'add-failure-points' }
  | { readonly kind: 'estimate-frequency'; readonly missing: number }
  | { readonly kind: 'trace'; readonly failurePoint: string; readonly code: string; readonly title: string }
  | { readonly kind: 'add-fix'; readonly rootCause: string; readonly code: string; readonly title: string }
  | { readonly kind: 'set-capacity' }
  /** How many fixes of the plan have none. */
  | { readonly kind: 'give-owners' | 'give-dates'; readonly missing: number }
  /** How many fixes of the plan are ideas or proposals still. */
  | { readonly kind: 'approve'; readonly missing: number }
  | { readonly kind: 'carry-out' }

/** Of narrowed cases, but for the next step, which is that of the whole work. */
export interface Overview {
  readonly measure: (typeof measures)[number]
  readonly failurePoints: number
  /** Recorded in the period, each by its count. */
  readonly occurrences: number
  readonly total: number
  readonly tracedShare: number
  readonly rootCauses: number
  readonly fixes: number
  readonly topRootCauses: readonly {
    readonly id: string
    readonly code: string
    readonly title: string
    readonly category: string
    readonly impact: number
    readonly share: number
  }[]
  readonly plan: {
    readonly fixes: number
    readonly removed: number
    readonly removedShare: number
    readonly effortDays: number
    readonly capacity: number | null
  }
  readonly money: HarmBeside | null
  /** Of today's journeys, the widest first; none where both sides see the same. */
  readonly widestGaps: readonly WidestGap[]
  readonly unkept: UnkeptPromises
  readonly next: NextStep
}

export const overviewContract = {
  get: procedure.input(z.strictObject({ measure: z.enum(measures).optional(), ...counted })).output(type<Overview>()),
}
