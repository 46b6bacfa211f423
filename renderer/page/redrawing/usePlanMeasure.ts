import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { useHeadPart } from './useHeadPart.ts'

const measureOf = ({ plan }: EngagementHead): Measure => plan.measure ?? 'count'

/** What harm is measured in, unless a screen asks for another. */
export function usePlanMeasure(): Measure {
  return useHeadPart(measureOf)
}
