import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { type Placed, rootKey } from '../editor/outline.ts'
import type { TraceState } from '../editor/useTraceState.ts'

/**
 * Puts the focus on the selected node when that was wished, once it is there; finds a new selection when it is gone; and
 * gives back the focus that the browser drops from an element that moves or goes.
 */
export function useFollowSelection(
  tree: RefObject<HTMLDivElement | null>,
  state: TraceState,
  index: ReadonlyMap<string, Placed>,
): { onFocus(): void; onBlur(event: FocusEvent): void } {
  const { selected, focusWish, mode, select } = state
  const done = useRef(0)
  const before = useRef(index)
  const hadFocus = useRef(false)
  useLayoutEffect(() => {
    const former = before.current
    before.current = index
    if (mode.kind !== 'select') return
    if (!index.has(selected) && former.has(selected)) {
      select(survivorOf(former, index, selected))
      return
    }
    const isDropped = hadFocus.current && document.activeElement === document.body
    if (done.current === focusWish && !isDropped) return
    const element = tree.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(selected)}"]`)
    // Until a new why has been read back, the tree itself holds the focus, so that no key is lost.
    if (!element) tree.current?.focus({ preventScroll: true })
    else {
      done.current = focusWish
      element.focus({ preventScroll: true })
      element.firstElementChild?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    }
  }, [tree, index, selected, focusWish, mode, select])
  return {
    onFocus: () => {
      hadFocus.current = true
    },
    onBlur: ({ relatedTarget }) => {
      if (relatedTarget !== null) hadFocus.current = false
    },
  }
}

/** The nearest node above one that is gone. */
function survivorOf(former: ReadonlyMap<string, Placed>, index: ReadonlyMap<string, Placed>, gone: string): string {
  for (let key: string | undefined = gone; key !== undefined; key = former.get(key)?.parent?.key) {
    if (index.has(key)) return key
  }
  return rootKey
}
