import { standingOfAffected, strangersTo } from '../../../../shared/analysis/customers/affectedCustomers.ts'
import type { AddedAffected, ResponseView } from '../../../../shared/contract/lists/responseContract.ts'
import { failurePoints as descriptor } from '../../../../shared/model/lists/causes/failurePoints.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { attributions } from '../../derivations/impacts.ts'
import { failurePointsById, fixesByRootCause, rootCausesById } from '../../derivations/lists.ts'
import { callersOf } from '../../store/callersOf.ts'
import { changeFailurePoint } from '../../store/failurePointPlaces.ts'
import type { Api } from '../createApi.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'
import { namedFields } from './namedFields.ts'

const decided: readonly string[] = ['approved', 'in-progress', 'done', 'verified']

export function responseService(api: Api['response'], session: Session) {
  return {
    get: api.get.handler(({ input: { id } }) => viewOf(session.current.state, id)),
    addAffected: api.addAffected.handler(({ input: { id, customers } }) => addAffected(session.current, id, customers)),
  }
}

function viewOf(state: EngagementState, id: string): ResponseView {
  const { title, response = {} } = existing(state, id)
  const parts = (attributions(state).get(id) ?? []).toSorted((a, b) => b.share - a.share)
  const causes = parts.flatMap(({ rootCause }) => {
    const named = rootCause === null ? undefined : rootCausesById(state).get(rootCause)
    return named === undefined ? [] : [named]
  })
  const fixes = new Set(causes.flatMap((cause) => fixesByRootCause(state).get(cause.id) ?? []))
  return {
    id,
    title,
    response: { ...response, alsoAffected: response.alsoAffected ?? [] },
    causes: causes.map((cause) => cause.title),
    fixes: [...fixes]
      .filter((fix) => fix.state !== 'rejected')
      .map((fix) => ({ title: fix.title, isDecided: decided.includes(fix.state ?? ''), dueOn: fix.dueOn ?? null }))
      .sort((a, b) => Number(b.isDecided) - Number(a.isDecided)),
  }
}

function addAffected(current: OpenEngagement, id: string, customers: readonly string[]): AddedAffected {
  const { state } = current
  const { title, response = {} } = existing(state, id)
  const listed = new Set((response.alsoAffected ?? []).map(({ customer }) => normaliseName(customer)))
  const given = customers.map((customer) => ({ customer }))
  const standing = standingOfAffected(given, { listed, callers: current.read((db) => callersOf(db, id)) })
  const added = given.filter((_, place) => standing[place] === 'added')
  const called = standing.filter((one) => one === 'called').length
  if (added.length > 0) {
    const patch = { response: { ...response, alsoAffected: [...(response.alsoAffected ?? []), ...added] } }
    const label = { key: 'failure-point.update', params: { title }, fields: namedFields(state, descriptor, patch) } as const
    current.writeFields(label, (transaction) => changeFailurePoint(transaction, id, patch))
  }
  const register = new Set(state.engagement.customers.map(({ name }) => normaliseName(name)))
  return { added: added.length, called, known: customers.length - added.length - called, strangers: strangersTo(register, added) }
}

function existing(state: EngagementState, id: string) {
  const failurePoint = failurePointsById(state).get(id)
  if (failurePoint === undefined) throw new Refusal('gone')
  return failurePoint
}
