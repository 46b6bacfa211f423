import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { CountedPlanQuery, PlanUncertainty } from '../../../../shared/contract/analysis/planContract.ts'
import { useApi } from '../../../page/ApiProvider.tsx'

/** Milliseconds that a query must stand still before ten thousand plans are drawn for it. */
const settlingTime = 200

export interface ShownUncertainty {
  /** Of the query, or of the one before while this one is being drawn. */
  readonly drawn: PlanUncertainty | undefined
  readonly computing: boolean
}

/** How sure the plan of a query is. A query that is replaced stops being drawn. */
export function useUncertainty(query: CountedPlanQuery): ShownUncertainty {
  const api = useApi()
  const [settled] = useDebouncedValue(query, settlingTime)
  const { data, isFetching } = useQuery(api.plan.uncertainty.queryOptions({ input: settled, placeholderData: keepPreviousData }))
  return { drawn: data, computing: isFetching || settled !== query }
}
