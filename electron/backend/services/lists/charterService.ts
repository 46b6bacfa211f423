import { commitmentStanding, keepRateOf } from '../../../../shared/analysis/charter/charterStanding.ts'
import { countPastCadence, dayOfRegister } from '../../../../shared/analysis/customers/customerContacts.ts'
import type { Charter } from '../../../../shared/contract/lists/charterContract.ts'
import { inDayOrder } from '../../../../shared/model/days/inDayOrder.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function charterService(api: Api['charter'], session: Session) {
  return {
    get: api.get.handler((): Charter => {
      const { commitments, promises, customers } = session.current.state.engagement
      const asOf = dayOfRegister(customers, localDay())
      return {
        commitments: commitments.map((commitment) => ({
          ...commitment,
          readings: inDayOrder(commitment.readings ?? []),
          standing: commitmentStanding(commitment),
          pastCadence: commitment.everyDays === undefined ? null : countPastCadence(customers, commitment.everyDays, asOf),
        })),
        keepRate: keepRateOf(commitments.flatMap(({ readings = [] }) => readings)),
        customers: customers.length,
        promises: promises.map(({ id, code, text }) => ({ id, code, text })),
      }
    }),
  }
}
