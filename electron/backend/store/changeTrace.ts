import { v7 as uuidv7 } from 'uuid'
import { RuleBroken } from '../../../shared/model/RuleBroken.ts'
import { Refusal } from '../../../shared/model/refusal.ts'
import { type EditTrace, toCauseNode, toEditCause, toEditTrace, toRootNode } from '../../../shared/trace/editTrace.ts'
import type * as edits from '../../../shared/trace/traceEdits.ts'
import type { ReadExecutor, WriteExecutor } from './base/executor.ts'
import { failurePoints } from './lists/causes/failurePoints.ts'
import { rootCauses } from './lists/causes/rootCauses.ts'
import { findTrace } from './lists/causes/traces.ts'
import { saveTrace } from './saveTrace.ts'

export type TraceChange = (trace: EditTrace) => edits.TraceEdit

/** Changes the trace of a failure point inside a transaction. @throws Refusal; RuleBroken */
export function changeTrace(transaction: WriteExecutor, failurePoint: string, change: TraceChange): void {
  if (failurePoints.find(transaction, failurePoint) === undefined) throw new Refusal('gone')
  const root = findTrace(transaction, failurePoint)
  const edited = change(toEditTrace(root === undefined ? null : toEditCause(root)))
  if (!edited.ok) throw refusalOf(edited, transaction)
  const next = toRootNode(edited.trace, uuidv7())
  saveTrace(transaction, failurePoint, next === null ? null : toCauseNode(next))
}

function refusalOf({ code, params }: Extract<edits.TraceEdit, { ok: false }>, db: ReadExecutor): Error {
  switch (code) {
    case 'gone':
    case 'cause-into-itself':
    case 'cause-names-root-cause':
      return new Refusal(code)
    case 'root-cause-twice-together':
      return new Refusal(code, { name: rootCauses.find(db, String(params['id']))?.title ?? '' })
    case 'share-under-together':
    case 'share-missing':
    case 'shares-sum':
    case 'too-deep':
      return new RuleBroken({ code, params })
  }
}
