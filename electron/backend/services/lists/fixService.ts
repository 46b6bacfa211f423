import type { FixRow } from '../../../../shared/contract/lists/fixContract.ts'
import { changedFields } from '../../../../shared/engagement/changedFields.ts'
import type { StoredFix } from '../../../../shared/engagement/storedEngagement.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { type Measure, strengthOf } from '../../../../shared/model/vocabulary.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { fixesById } from '../../derivations/lists.ts'
import { planOf, ranksById, savedMeasure, standalonesById } from '../../derivations/plans.ts'
import { fixes } from '../../store/lists/work/fixes.ts'
import type { Api } from '../createApi.ts'
import { withPlan } from '../plans/withPlan.ts'
import type { Session } from '../Session.ts'

export function fixService(api: Api['fix'], session: Session) {
  return {
    list: api.list.handler(({ input, signal }) =>
      withPlan(session, signal, input, (state) => {
        const measure = input.measure ?? savedMeasure(state)
        return {
          rows: state.engagement.fixes.map((fix) => fixRow(state, fix, measure)),
          total: planOf(state, { measure }).total,
        }
      }),
    ),
    get: api.get.handler(({ input: { id }, signal }) =>
      withPlan(session, signal, {}, (state) => fixRow(state, existing(state, id), savedMeasure(state))),
    ),
    pin: api.pin.handler(({ input: { id, pinned } }) => {
      const { title } = existing(session.current.state, id)
      const label = { key: 'fix.pin', params: { title }, fields: changedFields({ pinned }) } as const
      session.current.writeFields(label, (transaction) => fixes.update(transaction, id, { pinned }))
      return null
    }),
  }
}

function existing(state: EngagementState, id: string): StoredFix {
  const fix = fixesById(state).get(id)
  if (fix === undefined) throw new Refusal('gone')
  return fix
}

function fixRow(state: EngagementState, fix: StoredFix, measure: Measure): FixRow {
  return {
    ...fix,
    strength: fix.kind === undefined ? null : strengthOf(fix.kind),
    standalone: standalonesById(state, measure).get(fix.id) ?? 0,
    rank: ranksById(state, measure).get(fix.id) ?? null,
  }
}
