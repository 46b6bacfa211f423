import type { EstimateInput } from './estimate.ts'
import type { ProblemCode, ProblemParams } from './problem.ts'

/** Notes one problem; `times` when it stands for several that are alike. */
export type Report = (code: ProblemCode, path: string, params?: ProblemParams, times?: number) => void

/** Reports low > likely or likely > high. The path is only put together when there is a problem. */
export function checkEstimate(estimate: EstimateInput | undefined, path: () => string, report: Report): void {
  if (estimate === undefined || typeof estimate === 'number') return
  const [low, likely, high] = estimate
  if (low > likely || likely > high) report('estimate-order', path(), { low, likely, high })
}
