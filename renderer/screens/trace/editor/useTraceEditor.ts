import { useLayoutEffect, useRef, useState } from 'react'
import type { TreeCommandId } from '../../../../shared/commands/catalogue.ts'
import type { TreeMove } from './moveInTree.ts'
import { causeKey, causesUnder, rootKey } from './outline.ts'
import { type EditorHost, placeBeside, treeEffects } from './treeEffects.ts'
import { type DraftWhys, useDraftWhys } from './useDraftWhys.ts'
import type { SharesMode, TraceState } from './useTraceState.ts'

export interface TraceEditor {
  run(command: TreeCommandId | TreeMove, key?: string): void
  /** Begins a why that answers this question, beside the selected one. */
  answer(question: string): void
  commitDraft: DraftWhys['commit']
  commitName(id: string, title: string, then: 'stop' | 'leave'): void
  saveShares(mode: SharesMode): void
}

/** Turns commands into edits and moves. The answer is one value for the life of the tree. */
export function useTraceEditor(state: TraceState, host: EditorHost): TraceEditor {
  const { index, edits } = host
  const drafts = useDraftWhys(state, edits)

  const run = (command: TreeCommandId | TreeMove, key = state.selected): void => {
    const placed = index.get(key)
    if (placed === undefined) return
    treeEffects[command](placed, { ...host, state, beginDraft: drafts.begin })
  }

  const answer = (question: string): void => {
    const placed = index.get(state.selected) ?? index.get(rootKey)
    if (placed !== undefined) drafts.begin(placeBeside(placed), question)
  }

  const commitName: TraceEditor['commitName'] = (id, typed, then) => {
    const title = typed.trim()
    if (title !== index.get(causeKey(id))?.node.cause?.title) edits.rename(id, title)
    if (then === 'leave') state.settle()
    else state.rest(causeKey(id))
  }

  const saveShares: TraceEditor['saveShares'] = ({ parentKey, percents, equal, unread }) => {
    if (unread.length > 0) return
    const parent = index.get(parentKey)?.node
    state.rest()
    if (parent === undefined) return
    const shares = causesUnder(parent).map(({ id }, place): [string, number] => [id, (percents[place] ?? 0) / 100])
    edits.setShares(parent.cause?.id ?? null, equal ? null : shares)
  }

  // One value for the life of the tree, so that nodes need not be drawn again; it acts on what holds when it is called.
  const latest = useRef<TraceEditor>(null)
  useLayoutEffect(() => {
    latest.current = { run, answer, commitDraft: drafts.commit, commitName, saveShares }
  })
  const [stable] = useState<TraceEditor>(() => ({
    run: (...given) => latest.current?.run(...given),
    answer: (...given) => latest.current?.answer(...given),
    commitDraft: (...given) => latest.current?.commitDraft(...given),
    commitName: (...given) => latest.current?.commitName(...given),
    saveShares: (...given) => latest.current?.saveShares(...given),
  }))
  return stable
}
