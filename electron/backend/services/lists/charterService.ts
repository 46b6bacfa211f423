import { commitmentStanding, keepRateOf } from '../../../../shared/analysis/charter/charterStanding.ts'
import type { Charter } from '../../../../shared/contract/lists/charterContract.ts'
import { inDayOrder } from '../../../../shared/model/days/inDayOrder.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function charterService(api: Api['charter'], session: Session) {
  return {
    get: api.get.handler((): Charter => {
      const { commitments, promises } = session.current.state.engagement
      return {
        commitments: commitments.map((commitment) => ({
          ...commitment,
          readings: inDayOrder(commitment.readings ?? []),
          standing: commitmentStanding(commitment),
        })),
        keepRate: keepRateOf(commitments.flatMap(({ readings = [] }) => readings)),
        promises: promises.map(({ id, code, text }) => ({ id, code, text })),
      }
    }),
  }
}
