import { v7 as uuidv7 } from 'uuid'
import type {
  FailurePointDetail,
  SplitBy,
  SplitCount,
  SplitDimension,
  SplitPart,
} from '../../../../shared/contract/lists/failurePointContract.ts'
import type { FailurePoint } from '../../../../shared/engagement/engagement.ts'
import { rejectionSentence } from '../../../../shared/i18n/rejectionSentence.ts'
import type { EstimateInput } from '../../../../shared/model/estimate.ts'
import { failurePoints as descriptor } from '../../../../shared/model/lists/causes/failurePoints.ts'
import { RuleBroken } from '../../../../shared/model/RuleBroken.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { checkEstimate } from '../../../../shared/model/reportProblem.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { failurePointPage, failurePointRow, findFailurePoints } from '../../derivations/failurePointTable.ts'
import { attributions } from '../../derivations/impacts.ts'
import { failurePointsById, rootCausesById } from '../../derivations/lists.ts'
import { occurrenceCounts } from '../../derivations/occurrences.ts'
import { savedMeasure } from '../../derivations/plans.ts'
import { searchTexts } from '../../derivations/searchTexts.ts'
import { addDrafts } from '../../importing/addFailurePoints.ts'
import { casesOf } from '../../store/cases/casesOf.ts'
import { changeFailurePoint, withConsistentPlace } from '../../store/failurePointPlaces.ts'
import { failurePoints } from '../../store/lists/causes/failurePoints.ts'
import { splitCount, splitFailurePoint, splitParts } from '../../store/splitFailurePoint.ts'
import type { Api } from '../createApi.ts'
import { definedFields } from '../definedFields.ts'
import type { OpenEngagement } from '../OpenEngagement.ts'
import type { Session } from '../Session.ts'
import { namedFields } from './namedFields.ts'
import { removeItems } from './removeItems.ts'
import { updateEachFailurePoint } from './updateEachFailurePoint.ts'

/** Milliseconds; long enough for the answer to be on its way. */
const searchReadyAfter = 100

export function failurePointService(api: Api['failurePoint'], session: Session) {
  let soon: NodeJS.Timeout | undefined
  return {
    page: api.page.handler(({ input: { query, offset, limit } }) => {
      const { state } = session.current
      // Who looks at the list may search it next, and the first letter shall not wait for the texts of every row.
      clearTimeout(soon)
      soon = setTimeout(() => searchTexts(state), searchReadyAfter).unref()
      return failurePointPage(session.current.within(query.narrowing), query, offset, limit)
    }),
    ids: api.ids.handler(({ input: { query } }) =>
      findFailurePoints(session.current.within(query.narrowing), query).map(({ id }) => id),
    ),
    placeOf: api.placeOf.handler(({ input: { query, id } }) => {
      const place = findFailurePoints(session.current.within(query.narrowing), query).findIndex((found) => found.id === id)
      return { place: place < 0 ? null : place }
    }),
    get: api.get.handler(({ input: { id, narrowing } }) => detailOf(session.current.within(narrowing), id)),
    words: api.words.handler(({ input: { id, offset, limit, narrowing } }) => {
      const { current } = session
      const rows = current.read((db) => casesOf(db, id, { offset, limit }, narrowing))
      return { total: occurrenceCounts(current.within(narrowing)).get(id) ?? 0, rows }
    }),
    splitParts: api.splitParts.handler(({ input: { id, of } }) => partsOf(session.current, id, of)),
    splitCount: api.splitCount.handler(({ input: { id, by } }) => countOf(session.current, id, by)),
    split: api.split.handler(({ input }) => splitOff(session.current, input)),
    create: api.create.handler(({ input }) => createOne(session.current, definedFields(input))),
    createMany: api.createMany.handler(({ input: { rows } }) => createMany(session.current, rows)),
    update: api.update.handler(({ input: { id, patch } }) => {
      const fields = definedFields(patch)
      refuseEstimate(fields)
      const { state } = session.current
      const { title } = existing(state, id)
      const label = { key: 'failure-point.update', params: { title }, fields: namedFields(state, descriptor, fields) } as const
      session.current.writeFields(label, (transaction) => changeFailurePoint(transaction, id, fields))
      return null
    }),
    updateMany: api.updateMany.handler(({ input: { ids, patch } }) => {
      const fields = definedFields(patch)
      refuseEstimate(fields)
      const unique = [...new Set(ids)]
      const count = unique.length
      const named = namedFields(session.current.state, descriptor, fields)
      session.current.writeFields({ key: 'failure-point.update-many', params: { count }, fields: named }, (transaction) => {
        for (const id of unique) changeFailurePoint(transaction, id, fields)
      })
      return null
    }),
    updateEach: api.updateEach.handler(({ input: { updates } }) => {
      for (const { patch } of updates) refuseEstimate(patch)
      updateEachFailurePoint(session.current, updates)
      return null
    }),
    remove: api.remove.handler(({ input: { ids } }) => {
      removeItems(session.current, 'failurePoints', descriptor, ids)
      return null
    }),
  }
}

function partsOf(current: OpenEngagement, id: string, of: SplitDimension): readonly SplitPart[] {
  const names = new Map(of.kind === 'stage' ? current.state.engagement.stages.map((stage) => [stage.id, stage.name]) : [])
  const hasCases = (occurrenceCounts(current.state).get(id) ?? 0) > 0
  return hasCases ? current.read((db) => splitParts(db, id, of, names)) : []
}

function countOf(current: OpenEngagement, id: string, by: SplitBy): SplitCount {
  const total = occurrenceCounts(current.state).get(id) ?? 0
  return { ...current.read((db) => splitCount(db, id, by)), total }
}

interface SplitInput {
  readonly id: string
  readonly by: SplitBy
  readonly title: string
}

function splitOff(current: OpenEngagement, { id, by, title }: SplitInput): { id: string; moved: number } {
  const params = { title: existing(current.state, id).title, part: title }
  return current.write('failure-point.split', params, (transaction) => splitFailurePoint(transaction, id, by, title))
}

function createOne(current: OpenEngagement, fields: Omit<FailurePoint, 'id' | 'code'>): { id: string; code: string } {
  refuseEstimate(fields)
  return current.write('failure-point.add', { title: fields.title }, (transaction) => {
    withConsistentPlace(transaction, {}, definedFields({ stage: fields.stage, touchpoint: fields.touchpoint }))
    const [made] = failurePoints.insert(transaction, [{ ...fields, id: uuidv7() }])
    if (made === undefined) throw new Error('a failure point was inserted and none came back')
    return { id: made.id, code: made.code }
  })
}

type ManyInput = Parameters<typeof addDrafts>[1]

function createMany(current: OpenEngagement, rows: ManyInput) {
  for (const row of rows) refuseEstimate(row)
  const { language } = current.state.engagement
  const { created, duplicates, rejected } = addDrafts(current, rows)
  return {
    created: created.failurePoints,
    duplicates,
    rejected: rejected.map(({ index, rejection }) => ({ line: index + 1, reason: rejectionSentence(rejection, language) })),
  }
}

function detailOf(state: EngagementState, id: string): FailurePointDetail {
  const failurePoint = existing(state, id)
  const row = failurePointRow(state, failurePoint, savedMeasure(state))
  const parts = (attributions(state).get(id) ?? []).toSorted((a, b) => b.share - a.share)
  return {
    ...row,
    description: failurePoint.description ?? null,
    rootCauses: parts.flatMap(({ rootCause, share }) => {
      const named = rootCause === null ? undefined : rootCausesById(state).get(rootCause)
      if (named === undefined) return []
      const { id: rootCauseId, code, title, category } = named
      return [{ id: rootCauseId, code, title, category, share }]
    }),
    untracedShare: 1 - row.traced,
  }
}

function existing(state: EngagementState, id: string) {
  const failurePoint = failurePointsById(state).get(id)
  if (failurePoint === undefined) throw new Refusal('gone')
  return failurePoint
}

function refuseEstimate({ perMonth }: { readonly perMonth?: EstimateInput | null | undefined }): void {
  checkEstimate(
    perMonth ?? undefined,
    () => '',
    (code, _path, params = {}) => {
      throw new RuleBroken({ code, params })
    },
  )
}
