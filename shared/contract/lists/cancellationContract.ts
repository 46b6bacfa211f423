import { type } from '@orpc/contract'
import type { MonthRate, SalespersonRate } from '../../analysis/kpi/cancellationRates.ts'
import type { Engagement, FailurePoint } from '../../engagement/engagement.ts'
import type { Patch } from '../../model/patch.ts'
import { procedure } from '../base/base.ts'

type Month = Engagement['cancellationMonths'][number]

interface CancellationRow extends Month {
  readonly id: string
}

export type CancellationCase = Engagement['cancellationCases'][number]
export type CancellationCasePatch = Patch<CancellationCase>

export interface CancellationView {
  /** As they were written down, the latest month first. */
  readonly rows: readonly CancellationRow[]
  /** The earliest first. */
  readonly months: readonly MonthRate[]
  /** With `p` after Holm, so that of many salespeople none stands out by their number alone. */
  readonly salespeople: readonly SalespersonRate[]
  readonly closings: number
  readonly cancelled: number
  /** 0–100; null where none is set. */
  readonly tolerable: number | null
  /** The latest first. */
  readonly cases: readonly CancellationCase[]
  /** What may be the reason of one. */
  readonly failurePoints: readonly Pick<FailurePoint, 'id' | 'code' | 'title'>[]
}

export const cancellationContract = {
  get: procedure.output(type<CancellationView>()),
}
