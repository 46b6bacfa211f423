import type { RootCauseRow } from '../../../shared/contract/lists/rootCauseContract.ts'
import type { StoredRootCause } from '../../../shared/engagement/storedEngagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { attributedImpacts } from './impacts.ts'
import { fixesByRootCause } from './lists.ts'

/** All root causes by impact, largest first; ties as they stand. */
export const rootCauseRows = derivation((state, measure: Measure): readonly RootCauseRow[] =>
  state.engagement.rootCauses.map((rootCause) => rootCauseRow(state, rootCause, measure)).sort((a, b) => b.impact - a.impact),
)

export function rootCauseRow(
  state: EngagementState,
  { id, code, title, category, description }: StoredRootCause,
  measure: Measure,
): RootCauseRow {
  const { byRootCause, total } = attributedImpacts(state, measure)
  const { value = 0, behind = [] } = byRootCause.get(id) ?? {}
  return {
    id,
    code,
    title,
    category,
    description: description ?? null,
    impact: value,
    share: total === 0 ? 0 : value / total,
    failurePoints: behind.length,
    fixes: fixesByRootCause(state).get(id)?.length ?? 0,
  }
}
