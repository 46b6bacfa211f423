import { type Dispatch, type SetStateAction, useMemo, useState } from 'react'
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

/** What one tree is seen with, and of which failure point that is. */
interface Own extends Pick<TraceState, 'selected' | 'mode' | 'focusWish' | 'folded' | 'scale' | 'promptTurn'> {
  readonly of: string
  readonly entered: number
}

function starting(of: string, entered: number, focusWish: number): Own {
  const wished = entered > 0 ? focusWish + 1 : focusWish
  return {
    of,
    entered,
    selected: rootKey,
    mode: selecting,
    focusWish: wished,
    folded: new Set(),
    scale: startingScale,
    promptTurn: 0,
  }
}

/**
 * Begins anew with another failure point, and whenever its tree is entered, which asks for the focus; `entered` counts that, 0
 * while it was not. What is set late for a failure point that was left is let be.
 */
export function useTraceState(failurePoint: string, entered: number): TraceState {
  const [kept, setKept] = useState<Own>(() => starting(failurePoint, entered, 0))
  const isAnew = kept.of !== failurePoint || (entered > 0 && entered !== kept.entered)
  const own = isAnew ? starting(failurePoint, entered, kept.focusWish) : kept
  if (isAnew) setKept(own)
  const setters = useMemo(() => settersOf(failurePoint, setKept), [failurePoint])
  return { ...own, ...setters }
}

type Setters = Pick<TraceState, 'select' | 'settle' | 'rest' | 'begin' | 'change' | 'fold' | 'resize' | 'nextPrompts'>

function settersOf(failurePoint: string, setKept: Dispatch<SetStateAction<Own>>): Setters {
  const set = (change: (own: Own) => Partial<Own>): void =>
    setKept((own) => (own.of === failurePoint ? { ...own, ...change(own) } : own))
  return {
    select: (selected) => set(() => ({ selected })),
    settle: () => set(() => ({ mode: selecting })),
    rest: (key) => set(({ selected, focusWish }) => ({ selected: key ?? selected, mode: selecting, focusWish: focusWish + 1 })),
    begin: (mode, selected) => set(() => ({ mode, selected })),
    change: (mode) => set(() => ({ mode })),
    fold: (folded) => set(() => ({ folded })),
    resize: (change) => set(({ scale }) => ({ scale: change(scale) })),
    nextPrompts: () => set(({ promptTurn }) => ({ promptTurn: promptTurn + 1 })),
  }
}
