import { useMemo } from 'react'
import type { PlanQuery } from '../../../../shared/contract/analysis/planContract.ts'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useRemembered } from '../../../page/useRemembered.ts'
import { type FixTrial, tryOnFix } from './tryOnFix.ts'
import { useReadPlans } from './useReadPlans.ts'

type Limits = Omit<PlanQuery, 'overrides'>

/** Changes that are tried out on the plan and not saved; they stay while the user looks at other screens. */
export interface PlanTrial {
  /** What is tried; null when nothing is being tried out. */
  readonly query: PlanQuery | null
  /** Whether anything differs from what is saved. */
  readonly changed: boolean
  start(): void
  setLimits(limits: Limits): void
  /** Joins what is tried on the fix already; undefined takes a part back. */
  setFix(fix: string, patch: FixTrial): void
  of(fix: string): FixTrial
  /** Saves all of it as one change. */
  keep(): void
  discard(): void
}

const nothing: PlanQuery = {}

export function usePlanTrial(): PlanTrial {
  const api = useApi()
  const [query, setQuery] = useRemembered<PlanQuery | null>('plan.trial', null)
  const readPlans = useReadPlans()
  const end = (): Promise<void> => readPlans().then(() => setQuery(null))
  const keep = useEdit(api.plan.keep.mutationOptions({ onSuccess: end }))
  return useMemo(
    () => ({
      query,
      changed: query !== null && Object.keys(query).length > 0,
      start: () => setQuery(nothing),
      setLimits: (limits) => setQuery((before) => ({ ...before, ...limits })),
      setFix: (fix, patch) => setQuery((before) => tryOnFix(before ?? nothing, fix, patch)),
      of: (fix) => query?.overrides?.find((override) => override.fix === fix) ?? {},
      keep: () => {
        if (query !== null) keep.mutate(query)
      },
      discard: () => setQuery(null),
    }),
    [query, setQuery, keep.mutate],
  )
}
