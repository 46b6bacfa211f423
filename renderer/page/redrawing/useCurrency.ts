import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import { useHeadPart } from './useHeadPart.ts'

const currencyOf = ({ currency }: EngagementHead): EngagementHead['currency'] => currency

/** What the engagement counts money in. */
export function useCurrency(): EngagementHead['currency'] {
  return useHeadPart(currencyOf)
}
