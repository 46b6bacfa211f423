import { attributeImpacts } from '../../../../shared/analysis/attribution/attribution.ts'
import type { Agreements } from '../../../../shared/contract/lists/agreementContract.ts'
import { derivation } from '../../derivations/derivation.ts'
import { attributions, impacts } from '../../derivations/impacts.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'

/** More are too many for one sitting. */
const mostFailurePoints = 40

export function agreementService(api: Api['agreement'], session: Session) {
  return { get: api.get.handler(() => agreementsOf(session.current.state)) }
}

const agreementsOf = derivation((state): Agreements => {
  const { agreements, rootCauses, failurePoints } = state.engagement
  const harm = impacts(state, 'count')
  const { byRootCause } = attributeImpacts(
    rootCauses.map(({ id }) => id),
    attributions(state),
    harm,
  )
  const harmOfCause = (id: string): number => byRootCause.get(id)?.value ?? 0
  const chosen = new Set(
    agreements.flatMap(({ severityChoices = [] }) => severityChoices.map(({ failurePoint }) => failurePoint)),
  )
  const byHarm = [...failurePoints].sort((a, b) => (harm.get(b.id) ?? 0) - (harm.get(a.id) ?? 0))
  return {
    rounds: [...agreements].reverse(),
    rootCauses: [...rootCauses]
      .sort((a, b) => harmOfCause(b.id) - harmOfCause(a.id))
      .map(({ id, code, title, category }) => ({ id, code, title, present: category })),
    failurePoints: byHarm
      .filter(({ id }, place) => place < mostFailurePoints || chosen.has(id))
      .map(({ id, code, title, severity }) => ({ id, code, title, present: severity === undefined ? '' : String(severity) })),
  }
})
