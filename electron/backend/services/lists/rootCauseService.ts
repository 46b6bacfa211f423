import type { RootCauseDetail } from '../../../../shared/contract/lists/rootCauseContract.ts'
import type { StoredRootCause } from '../../../../shared/engagement/storedEngagement.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { toEditCause, toEditTrace } from '../../../../shared/trace/editTrace.ts'
import { replaceRootCauses } from '../../../../shared/trace/traceEdits.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { attributedImpacts } from '../../derivations/impacts.ts'
import { failurePointsById, fixesByRootCause, rootCausesById } from '../../derivations/lists.ts'
import { rootCauseRow, rootCauseRows } from '../../derivations/rootCauseRows.ts'
import { mergeRootCauses } from '../../store/mergeRootCauses.ts'
import type { Api } from '../createApi.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'

export function rootCauseService(api: Api['rootCause'], session: Session) {
  return {
    list: api.list.handler(({ input: { measure, narrowing } }) => {
      const state = session.current.within(narrowing)
      const { untraced, total } = attributedImpacts(state, measure)
      return { rows: rootCauseRows(state, measure), untraced: untraced.value, total }
    }),
    get: api.get.handler(({ input: { id, measure, narrowing } }) => detailOf(session.current.within(narrowing), id, measure)),
    merge: api.merge.handler(({ input: { kept, merged } }) => {
      merge(session.current, kept, new Set(merged))
      return null
    }),
  }
}

function merge(current: OpenEngagement, kept: string, merged: ReadonlySet<string>): void {
  const { state } = current
  const { title } = existing(state, kept)
  for (const id of merged) existing(state, id)
  if (merged.has(kept)) throw new Refusal('duplicate-id')
  for (const { failurePoint, cause } of state.engagement.traces) {
    if (replaceRootCauses(toEditTrace(toEditCause(cause)), merged, kept).ok) continue
    const where = failurePointsById(state).get(failurePoint)
    throw new Refusal('merge-twice-together', { name: title, failurePoint: `${where?.code ?? ''} ${where?.title ?? ''}` })
  }
  current.write('root-cause.merge', { title }, (transaction) => {
    for (const id of merged) mergeRootCauses(transaction, kept, id)
  })
}

function existing(state: EngagementState, id: string): StoredRootCause {
  const rootCause = rootCausesById(state).get(id)
  if (rootCause === undefined) throw new Refusal('gone')
  return rootCause
}

function detailOf(state: EngagementState, id: string, measure: Measure): RootCauseDetail {
  const rootCause = existing(state, id)
  const failurePoints = failurePointsById(state)
  const behind = attributedImpacts(state, measure).byRootCause.get(id)?.behind ?? []
  const fixes = fixesByRootCause(state).get(id) ?? []
  return {
    ...rootCauseRow(state, rootCause, measure),
    behind: behind.flatMap(({ failurePoint, part, value }) => {
      const named = failurePoints.get(failurePoint)
      if (named === undefined) return []
      return [{ id: named.id, code: named.code, title: named.title, part: value, share: part }]
    }),
    addressedBy: fixes.map(({ id: fix, code, title, state: standing }) => ({ id: fix, code, title, state: standing ?? 'idea' })),
  }
}
