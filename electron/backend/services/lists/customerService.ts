import { byNeed, contactStanding, dayOfRegister, shareBegunByUs } from '../../../../shared/analysis/customers/customerContacts.ts'
import type { CustomerRegister } from '../../../../shared/contract/lists/customerContract.ts'
import { localDay } from '../../../../shared/model/localDay.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function customerService(api: Api['customer'], session: Session) {
  return {
    register: api.register.handler(({ input }): CustomerRegister => {
      const { customers } = session.current.state.engagement
      const asOf = input.asOf ?? dayOfRegister(customers, localDay())
      return {
        asOf,
        customers: customers
          .map((customer) => ({ ...customer, standing: contactStanding(customer, asOf) }))
          .sort((a, b) => byNeed(a.standing, b.standing)),
        shareBegunByUs: shareBegunByUs(customers),
      }
    }),
  }
}
