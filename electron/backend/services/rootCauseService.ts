import { v7 as uuidv7 } from 'uuid'
import type { RootCauseDetail, RootCauseRow } from '../../../shared/contract/rootCauseContract.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import type { StoredRootCause } from '../../../shared/model/storedEngagement.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { toEditCause, toEditTrace } from '../../../shared/trace/editTrace.ts'
import { replaceRootCauses } from '../../../shared/trace/traceEdits.ts'
import { deleteRootCause, insertRootCauses, mergeRootCauses, updateRootCause } from '../store/rootCauses.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import { definedFields } from './definedFields.ts'
import type { OpenEngagement } from './OpenEngagement.ts'
import type { Session } from './Session.ts'

export function rootCauseService(api: Api['rootCause'], session: Session) {
  return {
    list: api.list.handler(({ input: { measure } }) => {
      const { analysis } = session.current
      const { untraced, total } = analysis.attributed(measure)
      return { rows: rowsOf(analysis, measure), untraced: untraced.value, total }
    }),
    get: api.get.handler(({ input: { id, measure } }) => detailOf(session.current.analysis, id, measure)),
    create: api.create.handler(({ input }) =>
      session.current.write('root-cause.add', { title: input.title }, (transaction) => {
        const [made] = insertRootCauses(transaction, [{ ...definedFields(input), id: uuidv7() }])
        if (made === undefined) throw new Error('a root cause was inserted and none came back')
        return { id: made.id, code: made.code }
      }),
    ),
    update: api.update.handler(({ input: { id, patch } }) => {
      const title = patch.title ?? existing(session.current.analysis, id).title
      session.current.write('root-cause.update', { title }, (transaction) => {
        updateRootCause(transaction, id, definedFields(patch))
      })
      return null
    }),
    remove: api.remove.handler(({ input: { id } }) => {
      const { title } = existing(session.current.analysis, id)
      session.current.write('root-cause.delete', { title }, (transaction) => deleteRootCause(transaction, id))
      return null
    }),
    merge: api.merge.handler(({ input: { kept, merged } }) => {
      merge(session.current, kept, new Set(merged))
      return null
    }),
  }
}

function merge(current: OpenEngagement, kept: string, merged: ReadonlySet<string>): void {
  const { analysis } = current
  const { title } = existing(analysis, kept)
  for (const id of merged) existing(analysis, id)
  if (merged.has(kept)) throw new Refusal('duplicate-id')
  for (const { failurePoint, cause } of analysis.engagement.traces) {
    if (replaceRootCauses(toEditTrace(toEditCause(cause)), merged, kept).ok) continue
    const where = analysis.failurePoints.get(failurePoint)
    throw new Refusal('merge-twice-together', { name: title, failurePoint: `${where?.code ?? ''} ${where?.title ?? ''}` })
  }
  current.write('root-cause.merge', { title }, (transaction) => {
    for (const id of merged) mergeRootCauses(transaction, kept, id)
  })
}

function existing(analysis: Analysis, id: string): StoredRootCause {
  const rootCause = analysis.rootCauses.get(id)
  if (rootCause === undefined) throw new Refusal('gone')
  return rootCause
}

/** All root causes by impact, largest first; ties as they stand. */
export function rowsOf(analysis: Analysis, measure: Measure): readonly RootCauseRow[] {
  return analysis.once(`root cause rows ${measure}`, () =>
    analysis.engagement.rootCauses.map((rootCause) => rowOf(analysis, rootCause, measure)).sort((a, b) => b.impact - a.impact),
  )
}

function rowOf(analysis: Analysis, { id, code, title, category, description }: StoredRootCause, measure: Measure): RootCauseRow {
  const { byRootCause, total } = analysis.attributed(measure)
  const { value = 0, behind = [] } = byRootCause.get(id) ?? {}
  return {
    id,
    code,
    title,
    category,
    description: description ?? null,
    impact: value,
    share: total === 0 ? 0 : value / total,
    failurePoints: behind.length,
    fixes: analysis.fixesOn(id).length,
  }
}

function detailOf(analysis: Analysis, id: string, measure: Measure): RootCauseDetail {
  const rootCause = existing(analysis, id)
  const impact = analysis.attributed(measure).byRootCause.get(id)
  return {
    ...rowOf(analysis, rootCause, measure),
    behind: (impact?.behind ?? []).flatMap(({ failurePoint, part, value }) => {
      const named = analysis.failurePoints.get(failurePoint)
      if (named === undefined) return []
      return [{ id: named.id, code: named.code, title: named.title, part: value, share: part }]
    }),
    addressedBy: analysis
      .fixesOn(id)
      .map(({ id: fix, code, title, state }) => ({ id: fix, code, title, state: state ?? 'idea' })),
  }
}
