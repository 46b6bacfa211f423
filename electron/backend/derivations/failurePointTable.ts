import type * as z from 'zod'
import type {
  FailurePointPage,
  FailurePointRow,
  failurePointQuerySchema,
} from '../../../shared/contract/lists/failurePointContract.ts'
import type { StoredFailurePoint } from '../../../shared/engagement/storedEngagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { holdsAllWords, searchWords } from '../../../shared/search/normaliseText.ts'
import { derivation } from './derivation.ts'
import type { EngagementState } from './EngagementState.ts'
import { orderOf } from './failurePointOrder.ts'
import { attributions, impacts, tracedShares } from './impacts.ts'
import { journey } from './journey.ts'
import { occurrenceCounts } from './occurrences.ts'
import { searchTexts } from './searchTexts.ts'

export type FullQuery = z.output<typeof failurePointQuerySchema>

/** Below this a share counts as nothing, above 1 minus it as all. */
const negligible = 1e-9

/**
 * The places, in their list, of the failure points that a query finds, in its order. Asked again for the next page it
 * answers from memory: a few queries are alive at a time, the table's, its count's, and that of a select-all.
 */
const foundPlaces = derivation(
  (state, query: FullQuery): readonly number[] => {
    const { key, descending } = query.sort
    const order = orderOf(state, key, descending, query.measure)
    const tests = testsOf(state, query)
    if (tests.length === 0) return order
    const list = state.engagement.failurePoints
    return order.filter((index) => {
      const failurePoint = list[index]
      return failurePoint !== undefined && tests.every((test) => test(failurePoint, index))
    })
  },
  { keep: 4 },
)

type Test = (failurePoint: StoredFailurePoint, index: number) => boolean

function testsOf(state: EngagementState, query: FullQuery): readonly Test[] {
  const tests: Test[] = []
  const places = journey(state)
  const words = searchWords(query.search)
  if (words.length > 0) {
    const texts = searchTexts(state)
    tests.push((_, index) => holdsAllWords(texts[index] ?? '', words))
  }
  const among = <Value>(wanted: readonly Value[], valueIn: (failurePoint: StoredFailurePoint) => Value) => {
    const set = new Set(wanted)
    if (set.size > 0) tests.push((failurePoint) => set.has(valueIn(failurePoint)))
  }
  among(query.stages, (failurePoint) => places.stageOf(failurePoint)?.id ?? null)
  among(query.touchpoints, ({ touchpoint }) => touchpoint ?? null)
  among(query.channels, (failurePoint) => places.channelOf(failurePoint) ?? null)
  among(query.severities, ({ severity }) => severity ?? null)
  const { rootCause, traced } = query
  if (rootCause !== null) {
    const parts = attributions(state)
    tests.push(({ id }) => parts.get(id)?.some((part) => part.rootCause === rootCause && part.share > 0) === true)
  }
  if (traced !== 'all') {
    const shares = tracedShares(state)
    tests.push(({ id }) => tracedKind(shares.get(id) ?? 0) === traced)
  }
  return tests
}

function tracedKind(share: number): 'untraced' | 'partly' | 'fully' {
  if (share <= negligible) return 'untraced'
  return share >= 1 - negligible ? 'fully' : 'partly'
}

/** Per month in the measure of the query, of all that it finds. */
const totalHarm = derivation(
  (state, query: FullQuery) => {
    const values = Array.from(impacts(state, query.measure).values())
    return foundPlaces(state, query).reduce((sum, index) => sum + (values[index] ?? 0), 0)
  },
  { keep: 4 },
)

/** The failure points that the query finds, in its order. */
export function findFailurePoints(state: EngagementState, query: FullQuery): readonly StoredFailurePoint[] {
  const list = state.engagement.failurePoints
  return foundPlaces(state, query).flatMap((index) => list[index] ?? [])
}

export function failurePointPage(state: EngagementState, query: FullQuery, offset: number, limit: number): FailurePointPage {
  const found = foundPlaces(state, query)
  const list = state.engagement.failurePoints
  const shown = found.slice(offset, offset + limit).flatMap((index) => list[index] ?? [])
  return {
    total: found.length,
    offset,
    rows: shown.map((failurePoint) => failurePointRow(state, failurePoint, query.measure)),
    totalHarm: totalHarm(state, query),
  }
}

export function failurePointRow(state: EngagementState, failurePoint: StoredFailurePoint, measure: Measure): FailurePointRow {
  const { id, code, title, severity, perMonth, costPerCase, customersPerMonth } = failurePoint
  const places = journey(state)
  const stage = places.stageOf(failurePoint)
  const touchpoint = places.touchpointOf(failurePoint)
  const occurrences = occurrenceCounts(state).get(id)
  return {
    id,
    code,
    title,
    stage: stage?.id ?? null,
    stageName: stage?.name ?? null,
    touchpoint: touchpoint?.id ?? null,
    touchpointName: touchpoint?.name ?? null,
    channel: places.channelOf(failurePoint) ?? null,
    severity: severity ?? null,
    perMonth: perMonth ?? null,
    countPerMonth: impacts(state, 'count').get(id) ?? 0,
    counted: occurrences !== undefined,
    occurrences: occurrences ?? 0,
    costPerCase: costPerCase ?? null,
    customersPerMonth: customersPerMonth ?? null,
    harm: impacts(state, measure).get(id) ?? 0,
    traced: tracedShares(state).get(id) ?? 0,
  }
}
