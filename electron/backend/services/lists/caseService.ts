import { exactSum } from '../../../../shared/analysis/numbers/ExactSum.ts'
import type {
  CaseValue,
  FullCaseQuery,
  ListedCase,
  ListedCases,
  NarrowedCases,
} from '../../../../shared/contract/lists/caseContract.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { journey } from '../../derivations/journey.ts'
import { failurePointsById } from '../../derivations/lists.ts'
import { occurrenceCounts, tallies } from '../../derivations/occurrences.ts'
import { casesAt } from '../../store/cases/casesAt.ts'
import type { CaseConditions, PlacedValues } from '../../store/cases/matchingCases.ts'
import type { Api } from '../createApi.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'
import { whileWanted } from '../whileWanted.ts'

export function caseService(api: Api['case'], session: Session) {
  return {
    page: api.page.handler(({ input: { query, offset, limit }, signal }) =>
      whileWanted(session, signal, async (wanted): Promise<ListedCases> => {
        const { current } = session
        if (isWithoutCases(current)) return { total: 0, rows: [] }
        const found = await session.cases.find(conditionsOf(current.state, query), query.search.trim(), wanted)
        return { total: found.length, rows: rowsAt(current, [...found.subarray(offset, offset + limit)]) }
      }),
    ),
    narrowed: api.narrowed.handler(({ input: { narrowing } }): NarrowedCases => {
      const { current } = session
      return { ...narrowedCases(current.within(narrowing)), ofAll: narrowedCases(current.state).cases }
    }),
    values: api.values.handler(({ input: { field }, signal }) =>
      whileWanted(session, signal, async (wanted): Promise<readonly CaseValue[]> => {
        return isWithoutCases(session.current) ? [] : session.cases.values(field, wanted)
      }),
    ),
  }
}

const narrowedCases = derivation((state): Omit<NarrowedCases, 'ofAll'> => {
  const { byFailurePoint } = tallies(state)
  return {
    cases: exactSum(Array.from(byFailurePoint.values(), ({ cases }) => cases)),
    estimates: state.engagement.failurePoints.filter(
      ({ id, perMonth, customersPerMonth }) =>
        !byFailurePoint.has(id) && (perMonth !== undefined || customersPerMonth !== undefined),
    ).length,
  }
})

/** Then nothing has to be looked through. @throws WrittenBeside while a job writes to the file, after which the call is made again */
function isWithoutCases(current: OpenEngagement): boolean {
  return current.read(() => occurrenceCounts(current.state).size === 0)
}

function conditionsOf(
  state: EngagementState,
  { failurePoints, from, to, channels, stages, fields, narrowing }: FullCaseQuery,
): CaseConditions {
  const places = journey(state)
  return {
    failurePoints,
    from,
    to,
    channels: placed(state, channels, (point) => places.channelOf(point) ?? null),
    stages: placed(state, stages, (point) => places.stageOf(point)?.id ?? null),
    fields: [
      ...fields.filter(({ values }) => values.length > 0),
      ...(narrowing === null ? [] : [{ field: narrowing.field, values: [narrowing.value] }]),
    ],
  }
}

type FailurePoint = EngagementState['engagement']['failurePoints'][number]

/** A case that says nothing itself is where its failure point is. */
function placed(
  { engagement }: EngagementState,
  values: readonly (string | null)[],
  ownOf: (failurePoint: FailurePoint) => string | null,
): PlacedValues | null {
  if (values.length === 0) return null
  const asked = new Set(values)
  return { values, byFailurePoint: engagement.failurePoints.filter((point) => asked.has(ownOf(point))).map(({ id }) => id) }
}

function rowsAt(current: OpenEngagement, positions: readonly number[]): readonly ListedCase[] {
  const { state } = current
  return current.read((db) => casesAt(db, positions)).map((found) => listed(state, found))
}

type StoredCase = ReturnType<typeof casesAt>[number]

function listed(state: EngagementState, found: StoredCase): ListedCase {
  const { engagement } = state
  const places = journey(state)
  const point = failurePointsById(state).get(found.failurePoint)
  const stage = found.stage === undefined ? undefined : engagement.stages.find(({ id }) => id === found.stage)
  return {
    id: found.id,
    on: found.on,
    text: found.text ?? null,
    customer: found.customer ?? null,
    channel: found.channel ?? (point && places.channelOf(point)) ?? null,
    externalId: found.externalId ?? null,
    count: found.count ?? null,
    cost: found.cost ?? null,
    failurePoint: found.failurePoint,
    failurePointCode: point?.code ?? '',
    failurePointTitle: point?.title ?? '',
    stageName: stage?.name ?? (point && places.stageOf(point)?.name) ?? null,
    fields: engagement.fields.flatMap(({ id }) => {
      const value = found.fields?.[id]
      return value === undefined ? [] : [{ field: id, value }]
    }),
  }
}
