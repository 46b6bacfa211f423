import { useCallback, useState } from 'react'
import { type DraftPlace, type Folded, rootKey } from './outline.ts'
import { startingScale, type TreeScale } from './treeScale.ts'

/** What the user is doing in the tree. */
export type TraceMode =
  | { readonly kind: 'select' }
  /** `asked`: the question that the why answers; without one it is only asked why. */
  | { readonly kind: 'draft'; readonly place: DraftPlace; readonly asked?: string }
  | { readonly kind: 'rename'; readonly id: string }
  | SharesMode
  | { readonly kind: 'link'; readonly id: string }
  | { readonly kind: 'evidence'; readonly id: string }

/** Percents of the causes under a node, in their order; `equal` when they shall be saved as no shares at all. */
export interface SharesMode {
  readonly kind: 'shares'
  readonly parentKey: string
  readonly percents: readonly number[]
  readonly equal: boolean
  /** The places of the causes in whose fields something stands that is no percent; nothing is saved while there are any. */
  readonly unread: readonly number[]
}

const selecting: TraceMode = { kind: 'select' }

/** The selection and the mode of a tree; kept apart from the outline, which is computed from the mode's draft. */
export interface TraceState {
  readonly selected: string
  readonly mode: TraceMode
  /** Counts the wishes to put the focus on the selected node. */
  readonly focusWish: number
  /** The nodes under which nothing is shown. */
  readonly folded: Folded
  readonly scale: TreeScale
  /** Which three of the questions that lead to other causes are asked. */
  readonly promptTurn: number
  select(key: string): void
  /** Back to selecting, the focus staying where the user put it. */
  settle(): void
  /** Back to selecting, with the focus on `key` or on what is selected. */
  rest(key?: string): void
  begin(mode: TraceMode, key: string): void
  /** Goes on in another mode, with the same selection. */
  change(mode: TraceMode): void
  fold(folded: Folded): void
  resize(change: (scale: TreeScale) => TreeScale): void
  nextPrompts(): void
}

/** `takesFocus` asks for the focus from the start. */
export function useTraceState(takesFocus: boolean): TraceState {
  const [selected, setSelected] = useState(rootKey)
  const [mode, setMode] = useState<TraceMode>(selecting)
  const [folded, setFolded] = useState<Folded>(new Set())
  const [scale, setScale] = useState(startingScale)
  const [promptTurn, setPromptTurn] = useState(0)
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
  const nextPrompts = useCallback(() => setPromptTurn((turn) => turn + 1), [])
  return {
    ...{ selected, mode, focusWish, folded, scale, promptTurn },
    ...{ select: setSelected, settle, rest, begin, change: setMode },
    ...{ fold: setFolded, resize: setScale, nextPrompts },
  }
}
