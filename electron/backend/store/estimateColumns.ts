import type { EstimateInput } from '../../../shared/model/estimate.ts'

/** An estimate in three columns: one number fills `likely` alone, so that it returns in the form it came in. */
export interface EstimateColumns {
  readonly low: number | null
  readonly likely: number | null
  readonly high: number | null
}

export function toEstimateColumns(estimate: EstimateInput | undefined): EstimateColumns {
  if (estimate === undefined) return { low: null, likely: null, high: null }
  if (typeof estimate === 'number') return { low: null, likely: estimate, high: null }
  const [low, likely, high] = estimate
  return { low, likely, high }
}

export function fromEstimateColumns({ low, likely, high }: EstimateColumns): EstimateInput | null {
  if (likely === null) return null
  return low === null || high === null ? likely : [low, likely, high]
}
