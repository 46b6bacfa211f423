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
  const callers = current.read((db) => callersOf(db, id))
  const known = new Set((response.alsoAffected ?? []).map(({ customer }) => normaliseName(customer)))
  const added: { readonly customer: string }[] = []
  let called = 0
  for (const customer of customers) {
    const name = normaliseName(customer)
    if (callers.has(name)) called += 1
    else if (!known.has(name)) {
      known.add(name)
      added.push({ customer })
    }
  }
  if (added.length > 0) {
    const patch = { response: { ...response, alsoAffected: [...(response.alsoAffected ?? []), ...added] } }
    const label = { key: 'failure-point.update', params: { title }, fields: namedFields(state, descriptor, patch) } as const
    current.writeFields(label, (transaction) => changeFailurePoint(transaction, id, patch))
  }
  return { added: added.length, called, known: customers.length - added.length - called, strangers: strangersAmong(state, added) }
}

/** Whom of those added the register of customers does not know; nobody where it is empty, since then it knows of none. */
function strangersAmong({ engagement }: EngagementState, added: readonly { readonly customer: string }[]): readonly string[] {
  const register = new Set(engagement.customers.map(({ name }) => normaliseName(name)))
  if (register.size === 0) return []
  return added.map(({ customer }) => customer).filter((customer) => !register.has(normaliseName(customer)))
}

function existing(state: EngagementState, id: string) {
  const failurePoint = failurePointsById(state).get(id)
  if (failurePoint === undefined) throw new Refusal('gone')
  return failurePoint
}
