import { promiseLedger } from '../../../../shared/analysis/journey/promiseLedger.ts'
import type { PromiseLedger } from '../../../../shared/contract/lists/promiseContract.ts'
import { derivation } from '../../derivations/derivation.ts'
import { impacts } from '../../derivations/impacts.ts'
import { savedMeasure } from '../../derivations/plans.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

export function promiseService(api: Api['promise'], session: Session) {
  return { ledger: api.ledger.handler(({ input: { narrowing } }) => ledgerOf(session.current.within(narrowing))) }
}

const ledgerOf = derivation((state): PromiseLedger => {
  const measure = savedMeasure(state)
  const { promises, stages, touchpoints, failurePoints } = state.engagement
  return {
    measure,
    promises: promiseLedger({ promises, stages, touchpoints, failurePoints, impacts: impacts(state, measure) }),
    failurePoints: failurePoints.map(({ id, code, title }) => ({ id, code, title })),
  }
})
