import { failurePoints as descriptor } from '../../../shared/model/lists/causes/failurePoints.ts'
import { joinTraces } from '../../../shared/trace/joinTraces.ts'
import type { WriteExecutor } from './base/executor.ts'
import { makeId } from './base/makeId.ts'
import { existing, prepareQuery } from './base/rows.ts'
import { failurePoints } from './lists/causes/failurePoints.ts'
import { causesOf, findTrace, removeTrace, traces } from './lists/causes/traces.ts'
import { type AnyStoredLists, storedLists } from './storedLists.ts'

/** What the kept one takes over where it says nothing itself; its place only as a whole, so that stage and touchpoint agree. */
const taken = ['description', 'channel', 'severity', 'perMonth', 'costPerCase', 'customersPerMonth', 'response'] as const

/** What names both would name the one twice. */
const promisedOfBoth = prepareQuery`DELETE FROM ${'promise_failure_point'} WHERE failure_point = ? AND promise IN (SELECT promise FROM ${'promise_failure_point'} WHERE failure_point = ?)`
const saidOfBoth = prepareQuery`DELETE FROM ${'evidence_about'} WHERE failure_point = ? AND EXISTS (SELECT 1 FROM ${'evidence_about'} AS own WHERE own.evidence = evidence_about.evidence AND own.failure_point = ? AND own.stance IS evidence_about.stance)`

interface Merge {
  readonly kept: string
  readonly duplicate: string
  harmOf(failurePoint: string): number
}

/**
 * Makes one failure point of two: whatever named `duplicate` names `kept`, its cases are the kept one's, what the kept one does not
 * say it takes over, both their traces are the kept one's, and `duplicate` is deleted. `harmOf` tells the harm a month that traces
 * are weighed by. @throws Refusal `gone`, RuleBroken `too-deep`
 */
export function mergeFailurePoints(
  transaction: WriteExecutor,
  { kept, duplicate, harmOf }: Merge,
  lists: AnyStoredLists = storedLists,
): void {
  if (kept === duplicate) throw new Error('a failure point cannot be merged with itself')
  const stays = existing(failurePoints.find(transaction, kept))
  const goes = existing(failurePoints.find(transaction, duplicate))
  bringTogether(
    transaction,
    { id: kept, title: descriptor.titleOf(stays), harm: harmOf(kept) },
    { id: duplicate, title: descriptor.titleOf(goes), harm: harmOf(duplicate) },
  )
  transaction.run(promisedOfBoth(duplicate, kept))
  transaction.run(saidOfBoth(duplicate, kept))
  for (const list of Object.values(lists)) {
    for (const { field, to } of list.descriptor.references) {
      if (to !== 'failurePoints') continue
      const { table, column } = list.columnOf(field)
      transaction.run(prepareQuery`UPDATE ${table} SET ${column} = ? WHERE ${column} = ?`(kept, duplicate))
    }
  }
  const hasPlace = stays.stage !== undefined || stays.touchpoint !== undefined
  const said = [...taken, ...(hasPlace ? [] : (['stage', 'touchpoint'] as const))]
  const patch = Object.fromEntries(
    said.flatMap((key) => (stays[key] === undefined && goes[key] !== undefined ? [[key, goes[key]]] : [])),
  )
  failurePoints.removeRows(transaction, duplicate)
  if (Object.keys(patch).length > 0) failurePoints.update(transaction, kept, patch)
}

/** What is traced of both as one trace of the one that stays; nothing where only one is traced, whose causes move as they are. */
function bringTogether(transaction: WriteExecutor, stays: Traced, goes: Traced): void {
  const [one, other] = [findTrace(transaction, stays.id), findTrace(transaction, goes.id)]
  if (one === undefined || other === undefined) return
  const again = new Set([stays, goes].flatMap(({ id }) => causesOf(transaction, id)).map(({ id }) => id))
  for (const { id } of [stays, goes]) removeTrace(transaction, id, again)
  const cause = joinTraces(makeId, { ...stays, cause: one }, { ...goes, cause: other })
  traces.insert(transaction, [{ failurePoint: stays.id, cause }])
}

interface Traced {
  readonly id: string
  readonly title: string
  readonly harm: number
}
