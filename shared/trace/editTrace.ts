import type { CauseNode } from '../engagement/storedEngagement.ts'
import type { CauseState, Join } from '../model/vocabulary.ts'

/** A cause with an identity, so that one edit can name it. */
export interface EditCause {
  readonly id: string
  /** Empty while the user has not typed one. */
  readonly title: string
  readonly state: CauseState
  readonly rootCause: string | null
  /** Share 0–1 of what its parent passes on; null where the siblings are equal. */
  readonly share: number | null
  readonly join: Join
  readonly causes: readonly EditCause[]
}

/** The children of one cause, or the first whys of a failure point. */
export interface Siblings {
  readonly join: Join
  readonly causes: readonly EditCause[]
}

/**
 * A trace as the screen edits it: the failure point is the root and `causes` are the first whys. In the file a trace has one
 * root cause node, which may be bare (it says nothing but how its children join); `bareRoot` is the id of that node.
 */
export interface EditTrace extends Siblings {
  readonly bareRoot: string | null
}

export const emptyTrace: EditTrace = { bareRoot: null, join: 'contribute', causes: [] }

/** A node that carries nothing of its own: only how its children join. */
function isBare(cause: EditCause): boolean {
  return cause.title === '' && cause.rootCause === null && cause.state === 'possible'
}

/** The trace that the screen shows for the root node in the file; null is a failure point without a trace. */
export function toEditTrace(root: EditCause | null): EditTrace {
  if (root === null) return emptyTrace
  if (isBare(root)) return { bareRoot: root.id, join: root.join, causes: root.causes }
  return { bareRoot: null, join: 'contribute', causes: [{ ...root, share: null }] }
}

/**
 * The one root node that the file keeps. A single first why that has stood as the root so far stays the root; otherwise a
 * bare root holds the first whys, made under `newId` when there was none. Null when nothing is left.
 */
export function toRootNode(trace: EditTrace, newId: string): EditCause | null {
  const [only] = trace.causes
  if (only === undefined) return null
  if (trace.bareRoot === null && trace.causes.length === 1 && trace.join === 'contribute' && !isBare(only)) {
    return { ...only, share: null }
  }
  return {
    id: trace.bareRoot ?? newId,
    title: '',
    state: 'possible',
    rootCause: null,
    share: null,
    join: trace.join,
    causes: trace.causes,
  }
}

/** The cause as the file keeps it, with what it leaves out filled in. */
export function toEditCause(node: CauseNode): EditCause {
  return {
    id: node.id,
    title: node.title ?? '',
    state: node.state ?? 'possible',
    rootCause: node.rootCause ?? null,
    share: node.share ?? null,
    join: node.join ?? 'contribute',
    causes: (node.causes ?? []).map(toEditCause),
  }
}

/** The cause as the file keeps it: what is empty or as by default is left out (design section 7). */
export function toCauseNode(cause: EditCause): CauseNode {
  return {
    id: cause.id,
    ...(cause.title === '' ? {} : { title: cause.title }),
    ...(cause.state === 'possible' ? {} : { state: cause.state }),
    ...(cause.rootCause === null ? {} : { rootCause: cause.rootCause }),
    ...(cause.share === null ? {} : { share: cause.share }),
    ...(cause.join === 'contribute' ? {} : { join: cause.join }),
    ...(cause.causes.length === 0 ? {} : { causes: cause.causes.map(toCauseNode) }),
  }
}

/** Every cause of a trace, parents before children. */
export function* causesOf(siblings: Siblings): Generator<EditCause> {
  for (const cause of siblings.causes) {
    yield cause
    yield* causesOf(cause)
  }
}

export function findCause(trace: Siblings, id: string): EditCause | null {
  for (const cause of causesOf(trace)) if (cause.id === id) return cause
  return null
}

/** The cause above: null for a first why, undefined when the trace does not hold the cause. */
export function parentOf(trace: EditTrace, id: string): EditCause | null | undefined {
  if (trace.causes.some((cause) => cause.id === id)) return null
  for (const cause of causesOf(trace)) if (cause.causes.some((child) => child.id === id)) return cause
  return undefined
}

/** The trace with one cause replaced; the causes beside and above it stay the same values where nothing changed. */
export function replaceCause<T extends Siblings>(siblings: T, id: string, change: (cause: EditCause) => EditCause): T {
  let changed = false
  const causes = siblings.causes.map((cause) => {
    const next = cause.id === id ? change(cause) : replaceCause(cause, id, change)
    changed ||= next !== cause
    return next
  })
  return changed ? { ...siblings, causes } : siblings
}
