import type { TreeCommandId } from '../../../../shared/commands/catalogue.ts'
import { causeStates } from '../../../../shared/model/vocabulary.ts'
import { afterRemoval, moveInTree, type Relocation, relocate, type TreeMove } from './moveInTree.ts'
import {
  causeKey,
  causesUnder,
  type DraftPlace,
  type Folded,
  groupOf,
  type OutlineNode,
  type Placed,
  rootKey,
} from './outline.ts'
import { percentsOf } from './rescalePercents.ts'
import { larger, smaller, wholeOrStarting } from './treeScale.ts'
import type { TakenWhy } from './useTakenWhy.ts'
import type { TraceEdits } from './useTraceEdits.ts'
import type { SharesMode, TraceState } from './useTraceState.ts'

/** What the tree stands on. */
export interface EditorHost {
  readonly index: ReadonlyMap<string, Placed>
  readonly edits: TraceEdits
  readonly failurePoint: string
  readonly taken: TakenWhy | null
  onTake(taken: TakenWhy): void
  /** What was taken stands under the cause that was chosen. */
  onPut(): void
  onRemoved(title: string): void
  onStep(step: 1 | -1): void
  onLeave(): void
}

interface TreeContext extends EditorHost {
  readonly state: TraceState
  beginDraft(place: DraftPlace): void
}

/** What each command of the tree does to the node that it is given for; nothing where it does not apply. */
export const treeEffects: Readonly<Record<TreeCommandId | TreeMove, (placed: Placed, context: TreeContext) => void>> = {
  'add-why': ({ node }, { state, beginDraft }) => {
    unfold(state, node.key)
    beginDraft({ parent: node.cause?.id ?? null, after: null })
  },
  'add-why-beside': (placed, { beginDraft }) => beginDraft(placeBeside(placed)),
  'edit-why': ({ node }, { state }) => {
    if (node.cause !== null) state.begin({ kind: 'rename', id: node.cause.id }, node.key)
  },
  'link-root-cause': ({ node }, { state }) => {
    if (node.cause?.causes.length === 0) state.begin({ kind: 'link', id: node.cause.id }, node.key)
  },
  'why-evidence': ({ node }, { state }) => {
    if (node.cause !== null) state.begin({ kind: 'evidence', id: node.cause.id }, node.key)
  },
  'delete-why': deleteCause,
  'next-why-state': ({ node }, { edits }) => {
    if (node.cause !== null) edits.setState(node.cause.id, nextOf(causeStates, node.cause.state))
  },
  'join-whys': ({ node }, { index, edits }) => {
    const group = groupOf(index, node.key)
    if (group !== null) edits.setJoin(group.cause?.id ?? null, group.join === 'together' ? 'contribute' : 'together')
  },
  'divide-shares': ({ node }, { index, state }) => {
    const group = groupOf(index, node.key)
    if (group?.join === 'contribute') state.begin(sharesMode(group), state.selected)
  },
  'move-why-earlier': moveCause('earlier'),
  'move-why-later': moveCause('later'),
  'move-why-outward': moveCause('outward'),
  'move-why-inward': moveCause('inward'),
  'copy-why': take(false),
  'take-why': take(true),
  'put-why': put,
  'next-prompts': (_, { state }) => state.nextPrompts(),
  'fold-why': ({ node }, { state }) => {
    if (node.folded > 0) unfold(state, node.key)
    else if (causesUnder(node).length > 0 && node.kind === 'cause') state.fold(new Set([...state.folded, node.key]))
  },
  'fold-all-whys': (_, { state, index }) => state.fold(state.folded.size > 0 ? new Set() : firstBranches(index)),
  'fit-tree': (_, { state }) => state.resize(wholeOrStarting),
  'zoom-tree-in': (_, { state }) => state.resize(larger),
  'zoom-tree-out': (_, { state }) => state.resize(smaller),
  'next-failure-point': (_, { onStep }) => onStep(1),
  'previous-failure-point': (_, { onStep }) => onStep(-1),
  'leave-tree': (_, { onLeave }) => onLeave(),
  parent: travel('parent'),
  child: (placed, context) => {
    if (placed.node.folded > 0) unfold(context.state, placed.node.key)
    else travel('child')(placed, context)
  },
  previous: travel('previous'),
  next: travel('next'),
  root: travel('root'),
}

/** After this cause; under the failure point the last. */
export function placeBeside({ node: { cause }, parent }: Placed): DraftPlace {
  return cause === null ? { parent: null, after: null } : { parent: parent?.cause?.id ?? null, after: cause.id }
}

function unfold({ folded, fold }: TraceState, key: string): void {
  if (folded.has(key)) fold(new Set([...folded].filter((other) => other !== key)))
}

/** The first whys that have others under them. */
function firstBranches(index: ReadonlyMap<string, Placed>): Folded {
  const branches = [...index.values()].filter(({ node, depth }) => depth === 1 && causesUnder(node).length > 0)
  return new Set(branches.map(({ node }) => node.key))
}

function travel(move: TreeMove) {
  return ({ node }: Placed, { state, index }: TreeContext): void => state.rest(moveInTree(index, node.key, move))
}

function moveCause(relocation: Relocation) {
  return ({ node }: Placed, { state, index, edits }: TreeContext): void => {
    const place = relocate(index, node.key, relocation)
    if (place === null || node.cause === null) return
    if (place.parent !== null) unfold(state, causeKey(place.parent))
    edits.move(node.cause.id, place.parent, place.position)
    state.rest(node.key)
  }
}

function take(isMove: boolean) {
  return ({ node: { cause } }: Placed, { failurePoint, onTake }: TreeContext): void => {
    if (cause !== null) onTake({ failurePoint, cause: cause.id, title: cause.title || (cause.rootCause?.title ?? ''), isMove })
  }
}

/** Within its trace what was taken moves; to another failure point it is copied. */
function put({ node }: Placed, { state, edits, failurePoint, taken, onPut }: TreeContext): void {
  if (taken === null) return
  const parent = node.cause?.id ?? null
  unfold(state, node.key)
  if (taken.isMove && taken.failurePoint === failurePoint) {
    const others = causesUnder(node).filter(({ id }) => id !== taken.cause)
    edits.move(taken.cause, parent, others.length)
    state.rest(causeKey(taken.cause))
    onPut()
    return
  }
  void edits.copy({ failurePoint: taken.failurePoint, cause: taken.cause }, parent).then((id) => {
    if (id !== null) state.rest(causeKey(id))
  })
}

function deleteCause({ node }: Placed, { state, index, edits, onRemoved }: TreeContext): void {
  const { cause } = node
  if (cause === null) return
  state.rest(afterRemoval(index, node.key) ?? rootKey)
  edits.remove(cause.id, () => onRemoved(cause.title || (cause.rootCause?.title ?? '')))
}

function sharesMode(group: OutlineNode): SharesMode {
  const given = causesUnder(group).map(({ share }) => share)
  const equal = given.every((share) => share === null)
  return { kind: 'shares', parentKey: group.key, percents: percentsOf(given.map((share) => share ?? 1)), equal, unread: [] }
}

function nextOf<T>(list: readonly T[], value: T): T {
  return list[(list.indexOf(value) + 1) % list.length] ?? value
}
