import type { PlanUncertainty } from '../../../../shared/contract/analysis/planContract.ts'

/**
 * On which side of the shown removal its interval lies; null where the interval holds it. The number follows the likely
 * values, the interval the whole ranges, and lopsided ranges part the two.
 */
export function intervalSide(shown: number, { certain, removed }: PlanUncertainty): 'above' | 'below' | null {
  if (certain) return null
  if (shown < removed.low) return 'above'
  return shown > removed.high ? 'below' : null
}
