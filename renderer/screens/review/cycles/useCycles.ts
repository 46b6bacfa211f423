import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CycleView } from '../../../../shared/contract/analysis/progressContract.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'

/** The cycles as they stand today, the latest first; undefined until they are known. */
export function useCycles(): readonly CycleView[] | undefined {
  const { language } = useLanguage()
  const api = useApi()
  const input = { today: localDay(), language }
  return useQuery(api.progress.cycles.queryOptions({ input, placeholderData: keepPreviousData })).data
}

/** The cycle that a review of today closes: that of the latest review before today; a review frozen today is this one itself. */
export function lastCycle(cycles: readonly CycleView[]): CycleView | undefined {
  const today = localDay()
  return cycles.find(({ from }) => from.on < today) ?? cycles[0]
}
