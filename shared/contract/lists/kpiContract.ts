import { type } from '@orpc/contract'
import type { KpiState } from '../../analysis/kpi/kpiStanding.ts'
import type { LatestBeside } from '../../analysis/kpi/usualRange.ts'
import type { Engagement, Kpi } from '../../engagement/engagement.ts'
import type { Patch } from '../../model/patch.ts'
import { procedure } from '../base/base.ts'

export type KpiPatch = Patch<Kpi>

export interface KpiRow extends Omit<Kpi, 'code' | 'readings'> {
  readonly code: string
  /** By day. */
  readonly readings: NonNullable<Kpi['readings']>
  /** Of the latest reading; null without one, and without a target. */
  readonly state: KpiState | null
  /** The latest reading beside what was usual before it; null while there are too few. */
  readonly usual: LatestBeside | null
}

export interface VolumeRow extends Omit<Engagement['volumes'][number], 'id'> {
  readonly id: string
}

export const kpiContract = {
  list: procedure.output(type<readonly KpiRow[]>()),
  /** The latest month first. */
  volumes: procedure.output(type<readonly VolumeRow[]>()),
}
