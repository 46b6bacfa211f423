import { standingOfAffected, strangersTo } from '../../../../shared/analysis/customers/affectedCustomers.ts'
import { groupBy } from '../../../../shared/model/groupBy.ts'
import { Refusal } from '../../../../shared/model/refusal.ts'
import { normaliseName } from '../../../../shared/search/normaliseName.ts'
import type { AffectedDraft } from '../../../../shared/tables/customers/readAffectedRow.ts'
import type { ReadExecutor } from '../../store/base/executor.ts'
import { callersOf } from '../../store/callersOf.ts'
import { storedLists } from '../../store/storedLists.ts'
import type { DraftRow, RejectedRow, SortedRows } from '../rows/SortedRows.ts'

type FailurePoint = ReturnType<typeof storedLists.failurePoints.read>[number]
type Row = DraftRow<AffectedDraft>

/** Strangers to the register who are told by name. */
const mostNamed = 1000

/**
 * Who of a table goes on the list of those to be told of a failure point: those affected less those who called. A row's
 * failure point is the one that it names, else `about`, an id or a code. @throws Refusal `affected-by-what`
 */
export function sortAffected(db: ReadExecutor, rows: readonly Row[], about: string | undefined): SortedRows {
  const points = storedLists.failurePoints.read(db)
  const chosen = about === undefined ? undefined : points.find(({ id, code, title }) => [id, code, title].includes(about))
  if (about !== undefined && chosen === undefined) throw new Refusal('no-such-failure-point', { name: about })
  if (chosen === undefined && rows.some(({ draft }) => draft.failurePoint === undefined)) throw new Refusal('affected-by-what')
  const byTitle = new Map(points.map((point) => [normaliseName(point.title), point]))
  const pointOf = ({ draft: { failurePoint } }: Row) =>
    failurePoint === undefined ? chosen : byTitle.get(normaliseName(failurePoint))
  const rejected: RejectedRow[] = rows
    .filter((row) => pointOf(row) === undefined)
    .map(({ line, draft }) => ({ line, rejection: { code: 'unknown-failure-point', title: draft.failurePoint ?? '' } }))
  const groups = groupBy(rows, (row) => pointOf(row)?.id ?? '')
  const sorted = points.flatMap((point) => {
    const own = groups.get(point.id)
    return own === undefined ? [] : [sortOf(db, point, own)]
  })
  const added = sorted.flatMap((one) => one.added)
  const register = new Set(storedLists.customers.read(db).map(({ name }) => normaliseName(name)))
  const strangers = strangersTo(register, added)
  return {
    imported: added.length,
    duplicates: rows.length - rejected.length - added.length,
    changed: sorted.flatMap(({ changed }) => changed),
    rejected,
    merged: [],
    created: {},
    affected: {
      called: sorted.reduce((sum, { called }) => sum + called, 0),
      strangers: strangers.length,
      names: strangers.slice(0, mostNamed),
    },
    insert(transaction, taken) {
      for (const { point, added: own } of sorted) {
        if (own.length === 0) continue
        const { response = {} } = point
        const alsoAffected = [...(response.alsoAffected ?? []), ...own]
        storedLists.failurePoints.update(transaction, point.id, { response: { ...response, alsoAffected } })
      }
      storedLists.imports.insert(transaction, [taken])
    },
  }
}

function sortOf(db: ReadExecutor, point: FailurePoint, rows: readonly Row[]) {
  const listed = point.response?.alsoAffected ?? []
  const toldOn = new Map(listed.map((one) => [normaliseName(one.customer), one.toldOn]))
  const drafts = rows.map(({ draft }) => draft)
  const standing = standingOfAffected(drafts, { listed: new Set(toldOn.keys()), callers: callersOf(db, point.id) })
  const isChanged = ({ draft }: Row, place: number): boolean =>
    standing[place] === 'known' && draft.toldOn !== undefined && draft.toldOn !== toldOn.get(normaliseName(draft.customer))
  return {
    point,
    added: drafts
      .filter((_, place) => standing[place] === 'added')
      .map(({ customer, toldOn: on }) => ({ customer, ...(on === undefined ? {} : { toldOn: on }) })),
    called: standing.filter((one) => one === 'called').length,
    changed: rows.filter(isChanged).map(({ line, draft }) => ({ line, id: draft.customer })),
  }
}
