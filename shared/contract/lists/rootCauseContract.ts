import { type } from '@orpc/contract'
import * as z from 'zod'
import type { RootCause } from '../../engagement/engagement.ts'
import { counted } from '../../model/lists/cases/narrowing.ts'
import type { Patch } from '../../model/patch.ts'
import type { FixState } from '../../model/vocabulary.ts'
import { measures } from '../../model/vocabulary.ts'
import { idSchema, procedure } from '../base/base.ts'

export type RootCausePatch = Patch<RootCause>

export interface RootCauseRow {
  readonly id: string
  readonly code: string
  readonly title: string
  readonly category: string
  readonly description: string | null
  /** In the asked measure, per month. */
  readonly impact: number
  /** Share 0–1 of the total harm. */
  readonly share: number
  readonly failurePoints: number
  readonly fixes: number
}

export interface RootCauseDetail extends RootCauseRow {
  /** What is behind it, largest part first. */
  readonly behind: readonly {
    readonly id: string
    readonly code: string
    readonly title: string
    /** Per month, in the asked measure. */
    readonly part: number
    /** Share 0–1 of the failure point's own harm. */
    readonly share: number
  }[]
  readonly addressedBy: readonly {
    readonly id: string
    readonly code: string
    readonly title: string
    readonly state: FixState
  }[]
}

/** All, by impact descending; and what is untraced, so that the parts add up to the total (both per month, in the asked measure). */
export interface RootCauseList {
  readonly rows: readonly RootCauseRow[]
  readonly untraced: number
  readonly total: number
}

const measured = z.strictObject({ measure: z.enum(measures).default('count'), ...counted })

export const rootCauseContract = {
  list: procedure.input(measured).output(type<RootCauseList>()),
  get: procedure.input(measured.extend({ id: idSchema })).output(type<RootCauseDetail>()),
  /** Leaves and effects of `merged` move to `kept`; refused, naming the failure point, where it would stand twice under one needed-together node. */
  merge: procedure.input(z.strictObject({ kept: idSchema, merged: z.array(idSchema).min(1) })).output(type<null>()),
}
