import { useCallback, useLayoutEffect, useRef, useState } from 'react'
import type { TraceNodeView } from '../../../../shared/contract/traceContract.ts'
import { causeStates } from '../../../../shared/model/vocabulary.ts'
import { afterRemoval, moveInTree, type Relocation, relocate, type TreeMove } from './moveInTree.ts'
import { causeKey, causesUnder, type DraftPlace, draftKey, groupOf, type OutlineNode, type Placed, rootKey } from './outline.ts'
import { percentsOf } from './rescalePercents.ts'
import type { TreeCommand } from './treeKeys.ts'
import type { TraceEdits } from './useTraceEdits.ts'

/** What the user is doing in the tree. */
export type TraceMode =
  | { readonly kind: 'select' }
  | { readonly kind: 'draft'; readonly place: DraftPlace }
  | { readonly kind: 'rename'; readonly id: string }
  | SharesMode
  | { readonly kind: 'link'; readonly id: string }

/** Percents of the causes under a node, in their order; `equal` when they shall be saved as no shares at all. */
export interface SharesMode {
  readonly kind: 'shares'
  readonly parentKey: string
  readonly percents: readonly number[]
  readonly equal: boolean
}

const selecting: TraceMode = { kind: 'select' }

/** The selection and the mode of a tree; kept apart from the outline, which is computed from the mode's draft. */
export interface TraceState {
  readonly selected: string
  readonly mode: TraceMode
  /** Counts the wishes to put the focus on the selected node. */
  readonly focusWish: number
  select(key: string): void
  /** Back to selecting, the focus staying where the user put it. */
  settle(): void
  /** Back to selecting, with the focus on `key` or on what is selected. */
  rest(key?: string): void
  begin(mode: TraceMode, key: string): void
  /** Goes on in another mode, with the same selection. */
  change(mode: TraceMode): void
}

/** `takesFocus` asks for the focus from the start. */
export function useTraceState(takesFocus: boolean): TraceState {
  const [selected, setSelected] = useState(rootKey)
  const [mode, setMode] = useState<TraceMode>(selecting)
  const [focusWish, setFocusWish] = useState(takesFocus ? 1 : 0)
  const rest = useCallback((key?: string) => {
    if (key !== undefined) setSelected(key)
    setMode(selecting)
    setFocusWish((count) => count + 1)
  }, [])
  const settle = useCallback(() => setMode(selecting), [])
  const begin = useCallback((next: TraceMode, key: string) => {
    setSelected(key)
    setMode(next)
  }, [])
  return { selected, mode, focusWish, select: setSelected, settle, rest, begin, change: setMode }
}

interface EditorHost {
  readonly index: ReadonlyMap<string, Placed>
  readonly edits: TraceEdits
  onRemoved(title: string): void
  onStep(step: 1 | -1): void
  onLeave(): void
}

export interface TraceEditor {
  run(command: TreeCommand, key?: string): void
  /** Keeps what was typed: `beside` and `under` go on to the next why, `stop` ends and `leave` ends while the user is already elsewhere. An empty text ends. */
  commitDraft(title: string, then: 'beside' | 'under' | 'stop' | 'leave'): void
  commitName(id: string, title: string, then: 'stop' | 'leave'): void
  saveShares(mode: SharesMode): void
}

/** Turns commands into edits and moves. The answer is one value for the life of the tree. */
export function useTraceEditor(state: TraceState, host: EditorHost): TraceEditor {
  const { index, edits } = host
  // Whys typed quickly are saved one after another, each after the one before it.
  const queue = useRef<Promise<DraftPlace | null>>(Promise.resolve(null))
  const lastAdded = useRef<string | null>(null)

  const beginDraft = (place: DraftPlace): void => {
    queue.current = Promise.resolve(place)
    lastAdded.current = null
    state.begin({ kind: 'draft', place }, draftKey)
  }

  const run = (command: TreeCommand, key = state.selected): void => {
    const placed = index.get(key)
    if (placed === undefined) return
    runCommand(command, placed, { ...host, state, beginDraft })
  }

  const endDraft = (place: DraftPlace): void => {
    const key = lastAdded.current ?? place.after ?? place.parent
    state.rest(key === null ? rootKey : causeKey(key))
  }

  const commitDraft: TraceEditor['commitDraft'] = (typed, then) => {
    const title = typed.trim()
    if (state.mode.kind !== 'draft') return
    const { place } = state.mode
    if (then === 'leave') state.settle()
    if (title === '') {
      if (then !== 'leave') endDraft(place)
      return
    }
    const saved = queue.current.then(async (at) => {
      const id = await edits.add((at ?? place).parent, (at ?? place).after, title)
      if (id === null) return at ?? place
      lastAdded.current = id
      return then === 'under' ? { parent: id, after: null } : { parent: (at ?? place).parent, after: id }
    })
    queue.current = saved
    void saved.then((next) => {
      if (then === 'leave') return
      if (then === 'stop') state.rest(lastAdded.current === null ? undefined : causeKey(lastAdded.current))
      else state.begin({ kind: 'draft', place: next }, draftKey)
    })
  }

  const commitName: TraceEditor['commitName'] = (id, typed, then) => {
    const title = typed.trim()
    if (title !== index.get(causeKey(id))?.node.cause?.title) edits.rename(id, title)
    if (then === 'leave') state.settle()
    else state.rest(causeKey(id))
  }

  const saveShares: TraceEditor['saveShares'] = ({ parentKey, percents, equal }) => {
    const parent = index.get(parentKey)?.node
    state.rest()
    if (parent === undefined) return
    const shares = causesUnder(parent).map(({ id }, place): [string, number] => [id, (percents[place] ?? 0) / 100])
    edits.setShares(parent.cause?.id ?? null, equal ? null : Object.fromEntries(shares))
  }

  // One value for the life of the tree, so that nodes need not be drawn again; it acts on what holds when it is called.
  const latest = useRef<TraceEditor>(null)
  useLayoutEffect(() => {
    latest.current = { run, commitDraft, commitName, saveShares }
  })
  const [stable] = useState<TraceEditor>(() => ({
    run: (...given) => latest.current?.run(...given),
    commitDraft: (...given) => latest.current?.commitDraft(...given),
    commitName: (...given) => latest.current?.commitName(...given),
    saveShares: (...given) => latest.current?.saveShares(...given),
  }))
  return stable
}

interface CommandContext extends EditorHost {
  readonly state: TraceState
  beginDraft(place: DraftPlace): void
}

function runCommand(command: TreeCommand, placed: Placed, context: CommandContext): void {
  const { state, index, beginDraft } = context
  const { node, parent } = placed
  const { cause } = node
  switch (command) {
    case 'add-why':
      beginDraft({ parent: cause?.id ?? null, after: null })
      return
    case 'add-sibling':
      beginDraft(cause === null ? { parent: null, after: null } : { parent: parent?.cause?.id ?? null, after: cause.id })
      return
    case 'edit':
      if (cause !== null) state.begin({ kind: 'rename', id: cause.id }, node.key)
      return
    case 'link':
      if (cause !== null && cause.causes.length === 0) state.begin({ kind: 'link', id: cause.id }, node.key)
      return
    case 'remove':
      if (cause !== null) removeCause(cause, placed, context)
      return
    case 'state':
      if (cause !== null) context.edits.setState(cause.id, nextOf(causeStates, cause.state))
      return
    case 'join':
    case 'shares':
      changeGroup(command, groupOf(index, node.key), context)
      return
    case 'earlier':
    case 'later':
    case 'outward':
    case 'inward':
      moveCause(command, placed, context)
      return
    case 'parent':
    case 'child':
    case 'previous':
    case 'next':
    case 'root':
      travel(command, node.key, context)
      return
    case 'leave':
      context.onLeave()
      return
    case 'next-failure-point':
      context.onStep(1)
      return
    case 'previous-failure-point':
      context.onStep(-1)
      return
  }
}

function travel(move: TreeMove, key: string, { state, index }: CommandContext): void {
  state.rest(moveInTree(index, key, move))
}

function removeCause(cause: TraceNodeView, placed: Placed, { state, index, edits, onRemoved }: CommandContext): void {
  const next = afterRemoval(index, placed.node.key)
  state.rest(next ?? rootKey)
  edits.remove(cause.id, () => onRemoved(cause.title || (cause.rootCause?.title ?? '')))
}

function moveCause(relocation: Relocation, { node }: Placed, { state, index, edits }: CommandContext): void {
  const place = relocate(index, node.key, relocation)
  if (place === null || node.cause === null) return
  edits.move(node.cause.id, place.parent, place.position)
  state.rest(node.key)
}

function changeGroup(command: 'join' | 'shares', group: OutlineNode | null, { state, edits }: CommandContext): void {
  if (group === null) return
  if (command === 'join') edits.setJoin(group.cause?.id ?? null, group.join === 'together' ? 'contribute' : 'together')
  else if (group.join === 'contribute') state.begin(sharesMode(group), state.selected)
}

function sharesMode(group: OutlineNode): SharesMode {
  const given = causesUnder(group).map(({ share }) => share)
  const equal = given.every((share) => share === null)
  return { kind: 'shares', parentKey: group.key, percents: percentsOf(given.map((share) => share ?? 1)), equal }
}

function nextOf<T>(list: readonly T[], value: T): T {
  return list[(list.indexOf(value) + 1) % list.length] ?? value
}
