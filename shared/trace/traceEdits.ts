import { deepestCause } from '../engagement/findUnreadable.ts'
import { sharesTolerance } from '../model/findTraceProblems.ts'
import type { CauseState, Join } from '../model/vocabulary.ts'
import { type EditCause, type EditTrace, findCause, parentOf, replaceCause, type Siblings } from './editTrace.ts'
import { addSibling, clearShares, removeSibling, setSiblingShares } from './shares.ts'
import { findRepeatedRootCause } from './togetherRule.ts'

/** Why an edit of a trace is refused; the words are in shared/i18n. */
type TraceRefusalCode =
  | 'gone'
  | 'cause-into-itself'
  | 'cause-names-root-cause'
  | 'root-cause-twice-together'
  | 'share-under-together'
  | 'share-missing'
  | 'shares-sum'
  | 'too-deep'

export type TraceEdit =
  | { readonly ok: true; readonly trace: EditTrace }
  | { readonly ok: false; readonly code: TraceRefusalCode; readonly params: Readonly<Record<string, string | number>> }

type Refused = Extract<TraceEdit, { ok: false }>

function refuse(code: TraceRefusalCode, params: Refused['params'] = {}): Refused {
  return { ok: false, code, params }
}

/** The rules that an edit may break although each value in it is fine. */
function accept(trace: EditTrace): TraceEdit {
  const repeated = findRepeatedRootCause(trace)
  if (repeated !== null) return refuse('root-cause-twice-together', { id: repeated })
  // One level is kept for the bare root of the file.
  if (isDeeperThan(trace, deepestCause - 1)) return refuse('too-deep', { deepest: deepestCause })
  return { ok: true, trace }
}

function isDeeperThan(siblings: Siblings, levels: number): boolean {
  return siblings.causes.length > 0 && (levels === 0 || siblings.causes.some((cause) => isDeeperThan(cause, levels - 1)))
}

/** Changes the children of `parent`; null stands for the failure point. */
function changeSiblings(
  trace: EditTrace,
  parent: string | null,
  change: <T extends Siblings>(siblings: T) => T | Refused,
): TraceEdit {
  const siblings = parent === null ? trace : findCause(trace, parent)
  if (siblings === null) return refuse('gone', { id: parent ?? '' })
  const changed: Siblings | Refused = change<Siblings>(siblings)
  if ('ok' in changed) return changed
  const { join, causes } = changed
  if (parent === null) return accept({ ...trace, join, causes })
  return accept(replaceCause(trace, parent, (cause) => ({ ...cause, join, causes })))
}

/**
 * A new why under `parent` (null: the failure point), after the sibling `after`, or last. When the parent is a traced leaf
 * its root cause moves down to the new why, so that nothing that was traced is lost.
 */
export function addCause(
  trace: EditTrace,
  place: { readonly parent: string | null; readonly after: string | null },
  added: { readonly id: string; readonly title: string },
): TraceEdit {
  const { parent, after } = place
  const above = parent === null ? null : findCause(trace, parent)
  const cause: EditCause = {
    ...added,
    state: 'possible',
    rootCause: above?.rootCause ?? null,
    share: null,
    join: 'contribute',
    causes: [],
  }
  const handedDown = parent === null ? trace : replaceCause(trace, parent, (leaf) => ({ ...leaf, rootCause: null }))
  return changeSiblings(handedDown, parent, (siblings) => {
    const index = siblings.causes.findIndex(({ id }) => id === after)
    return addSibling(siblings, cause, index < 0 ? siblings.causes.length : index + 1)
  })
}

export function updateCause(
  trace: EditTrace,
  id: string,
  patch: { readonly title?: string | undefined; readonly state?: CauseState | undefined },
): TraceEdit {
  if (findCause(trace, id) === null) return refuse('gone', { id })
  const { title, state } = patch
  return accept(replaceCause(trace, id, (cause) => ({ ...cause, title: title ?? cause.title, state: state ?? cause.state })))
}

/** Takes the cause out with everything beneath it; its siblings' shares are rescaled to 1. */
export function removeCause(trace: EditTrace, id: string): TraceEdit {
  const parent = parentOf(trace, id)
  if (parent === undefined) return refuse('gone', { id })
  return changeSiblings(trace, parent?.id ?? null, (siblings) => removeSibling(siblings, id))
}

/**
 * Puts the cause at `position` among the children of `parent` (counted without it). Among its own siblings the shares stay;
 * elsewhere it joins them as a new one would. Refused beneath itself and under a leaf that names a root cause.
 */
export function moveCause(trace: EditTrace, id: string, parent: string | null, position: number): TraceEdit {
  const cause = findCause(trace, id)
  const from = parentOf(trace, id)
  if (cause === null || from === undefined) return refuse('gone', { id })
  if (parent === id || (parent !== null && findCause(cause, parent) !== null)) return refuse('cause-into-itself')
  if ((from?.id ?? null) === parent) {
    return changeSiblings(trace, parent, (siblings) => {
      const others = siblings.causes.filter((sibling) => sibling.id !== id)
      return { ...siblings, causes: [...others.slice(0, position), cause, ...others.slice(position)] }
    })
  }
  const target = parent === null ? null : findCause(trace, parent)
  if (target !== null && target.rootCause !== null) return refuse('cause-names-root-cause', { id: target.rootCause })
  const taken = removeWithoutCheck(trace, from?.id ?? null, id)
  return changeSiblings(taken, parent, (siblings) => addSibling(siblings, cause, position))
}

/** Puts a cause that stands nowhere in the trace last under `parent`. Refused under a leaf that names a root cause. */
export function insertCause(trace: EditTrace, parent: string | null, cause: EditCause): TraceEdit {
  const target = parent === null ? null : findCause(trace, parent)
  if (target !== null && target.rootCause !== null) return refuse('cause-names-root-cause', { id: target.rootCause })
  return changeSiblings(trace, parent, (siblings) => addSibling(siblings, cause, siblings.causes.length))
}

function removeWithoutCheck(trace: EditTrace, parent: string | null, id: string): EditTrace {
  if (parent === null) return removeSibling(trace, id)
  return replaceCause(trace, parent, (above) => removeSibling(above, id))
}

/** Needed together, or each contributing (then equally at first). */
export function setJoin(trace: EditTrace, parent: string | null, join: Join): TraceEdit {
  return changeSiblings(trace, parent, (siblings) => (siblings.join === join ? siblings : { ...clearShares(siblings), join }))
}

/** Shares of all children of `parent`, summing to 1 ± 1e-6; null makes them equal. */
export function setShares(trace: EditTrace, parent: string | null, shares: ReadonlyMap<string, number> | null): TraceEdit {
  return changeSiblings(trace, parent, (siblings) => {
    if (shares === null) return clearShares(siblings)
    if (siblings.join === 'together') return refuse('share-under-together')
    const ids = new Set(siblings.causes.map(({ id }) => id))
    if (siblings.causes.some(({ id }) => !shares.has(id))) return refuse('share-missing')
    for (const id of shares.keys()) if (!ids.has(id)) return refuse('gone', { id })
    const sum = [...shares.values()].reduce((total, share) => total + share, 0)
    if (Math.abs(sum - 1) > sharesTolerance) return refuse('shares-sum', { sum })
    return setSiblingShares(siblings, shares)
  })
}

/** Ends the leaf at a root cause; null leaves it untraced. */
export function linkRootCause(trace: EditTrace, id: string, rootCause: string | null): TraceEdit {
  const cause = findCause(trace, id)
  if (cause === null) return refuse('gone', { id })
  if (rootCause !== null && cause.causes.length > 0) return refuse('cause-names-root-cause', { id: rootCause })
  return accept(replaceCause(trace, id, (leaf) => ({ ...leaf, rootCause })))
}

/** Every leaf on one of `from` names `to` instead; null leaves them untraced. Refused where that repeats a root cause. */
export function replaceRootCauses(trace: EditTrace, from: ReadonlySet<string>, to: string | null): TraceEdit {
  const renamed = (cause: EditCause): EditCause => {
    const causes = cause.causes.map(renamed)
    const named = cause.rootCause !== null && from.has(cause.rootCause)
    return named || causes.some((child, index) => child !== cause.causes[index])
      ? { ...cause, rootCause: named ? to : cause.rootCause, causes }
      : cause
  }
  return accept({ ...trace, causes: trace.causes.map(renamed) })
}
