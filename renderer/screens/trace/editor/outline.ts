import type { TraceNodeView, TraceView } from '../../../../shared/contract/lists/traceContract.ts'
import type { Join } from '../../../../shared/model/vocabulary.ts'

/** Where a why that is being typed will stand: under `parent` (null: the failure point), after `after` or last. */
export interface DraftPlace {
  readonly parent: string | null
  readonly after: string | null
}

/** Keys of the two nodes that are no causes; ids of causes are prefixed, so that no id can meet them. */
export const rootKey = 'failure-point'
export const draftKey = 'draft'

export function causeKey(id: string): string {
  return `cause ${id}`
}

/** A node of the tree as the screen shows it, the failure point being the root. */
export interface OutlineNode {
  readonly key: string
  readonly kind: 'failure-point' | 'cause' | 'draft'
  /** Null for the failure point and for a draft. */
  readonly cause: TraceNodeView | null
  /** How its children join. */
  readonly join: Join
  /** Share 0–1 of the failure point's harm that passes here. */
  readonly weight: number
  readonly children: readonly OutlineNode[]
  /** How many causes stand under it that are folded away; then it has no children here. */
  readonly folded: number
}

/** The keys of nodes under which nothing is shown. */
export type Folded = ReadonlySet<string>

const nothingFolded: Folded = new Set()

/**
 * The tree with the why that is being typed in its place; when that place is gone the draft stands under the failure point.
 * What is folded is left out, except above a draft.
 */
export function toOutline(
  view: Pick<TraceView, 'causes' | 'join'>,
  draft: DraftPlace | null,
  folded: Folded = nothingFolded,
): OutlineNode {
  const place =
    draft === null || draft.parent === null || holds(view.causes, draft.parent) ? draft : { parent: null, after: null }
  const children = withDraft(
    view.causes.map((cause) => toNode(cause, place, folded)),
    null,
    place,
  )
  return { key: rootKey, kind: 'failure-point', cause: null, join: view.join, weight: 1, children, folded: 0 }
}

function holds(causes: readonly TraceNodeView[], id: string): boolean {
  return causes.some((cause) => cause.id === id || holds(cause.causes, id))
}

function toNode(cause: TraceNodeView, draft: DraftPlace | null, folded: Folded): OutlineNode {
  const key = causeKey(cause.id)
  const own = { key, kind: 'cause', cause, join: cause.join, weight: cause.weight } as const
  const holdsDraft = draft !== null && draft.parent !== null && (draft.parent === cause.id || holds(cause.causes, draft.parent))
  if (folded.has(key) && !holdsDraft) return { ...own, children: [], folded: countUnder(cause) }
  const children = withDraft(
    cause.causes.map((child) => toNode(child, draft, folded)),
    cause.id,
    draft,
  )
  return { ...own, children, folded: 0 }
}

function countUnder(cause: TraceNodeView): number {
  return cause.causes.reduce((sum, child) => sum + 1 + countUnder(child), 0)
}

function withDraft(children: readonly OutlineNode[], parent: string | null, draft: DraftPlace | null): readonly OutlineNode[] {
  if (draft === null || draft.parent !== parent) return children
  const node: OutlineNode = { key: draftKey, kind: 'draft', cause: null, join: 'contribute', weight: 0, children: [], folded: 0 }
  const index = children.findIndex(({ cause }) => cause !== null && cause.id === draft.after)
  const place = index < 0 ? children.length : index + 1
  return [...children.slice(0, place), node, ...children.slice(place)]
}

/** A node with where it stands. */
export interface Placed {
  readonly node: OutlineNode
  readonly parent: OutlineNode | null
  /** 0 for the failure point. */
  readonly depth: number
  /** Among its siblings. */
  readonly position: number
}

/** Every node by key, parents before children, siblings in order. */
export function indexOutline(root: OutlineNode): ReadonlyMap<string, Placed> {
  const index = new Map<string, Placed>()
  const visit = (node: OutlineNode, parent: OutlineNode | null, depth: number, position: number): void => {
    index.set(node.key, { node, parent, depth, position })
    node.children.forEach((child, place) => {
      visit(child, node, depth + 1, place)
    })
  }
  visit(root, null, 0, 0)
  return index
}

/** An end of the trace that nobody has explained yet: neither rejected nor ended at a root cause. */
export function isOpenEnd(node: OutlineNode): boolean {
  if (node.children.length > 0 || node.folded > 0 || node.kind === 'draft') return false
  return node.cause === null || (node.cause.rootCause === null && node.cause.state !== 'rejected')
}

/**
 * The causes that share editing and joining act on when `key` is selected: those under it when there are several, else it
 * and its siblings. Null when neither is more than one.
 */
export function groupOf(index: ReadonlyMap<string, Placed>, key: string): OutlineNode | null {
  const placed = index.get(key)
  if (placed === undefined) return null
  if (causesUnder(placed.node).length > 1) return placed.node
  return placed.parent !== null && causesUnder(placed.parent).length > 1 ? placed.parent : null
}

/** The saved causes directly under a node, without a draft. */
export function causesUnder(node: OutlineNode): readonly TraceNodeView[] {
  return node.children.flatMap(({ cause }) => (cause === null ? [] : [cause]))
}
