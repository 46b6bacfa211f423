import { commitmentStanding, keepRateOf } from '../../../../shared/analysis/charter/charterStanding.ts'
import { dayOfRegister, pastCadence } from '../../../../shared/analysis/customers/customerContacts.ts'
import type { Charter } from '../../../../shared/contract/lists/charterContract.ts'
import type { Commitment } from '../../../../shared/engagement/engagement.ts'
import { inDayOrder } from '../../../../shared/model/days/inDayOrder.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

/** Customers whom a commitment names; whoever is past its cadence stands in the register, too. */
const mostNamed = 5

export function charterService(api: Api['charter'], session: Session) {
  return {
    get: api.get.handler((): Charter => {
      const { commitments, promises, customers } = session.current.state.engagement
      const asOf = dayOfRegister(customers, localDay())
      const pastCadenceOf = ({ everyDays }: Commitment) =>
        everyDays === undefined ? null : pastCadence(customers, { everyDays, asOf, mostNamed })
      return {
        commitments: commitments.map((commitment) => ({
          ...commitment,
          readings: inDayOrder(commitment.readings ?? []),
          standing: commitmentStanding(commitment),
          pastCadence: pastCadenceOf(commitment),
        })),
        keepRate: keepRateOf(commitments.flatMap(({ readings = [] }) => readings)),
        customers: customers.length,
        promises: promises.map(({ id, code, text }) => ({ id, code, text })),
      }
    }),
  }
}
