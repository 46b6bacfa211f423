import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Box } from './layoutTree.ts'

interface CentredRoot {
  /** Names the tree. */
  readonly of: string
  /** Undefined while nothing is laid out. */
  readonly root: Box | undefined
  readonly factor: number
  /** Whether all of the tree is drawn, and nothing will move any more by itself. */
  readonly isWhole: boolean
}

/** Brings the root of each tree into the middle of the surface, and keeps it there until the tree is drawn or somebody scrolls. */
export function useCentredRoot(surface: RefObject<HTMLElement | null>, { of, root, factor, isWhole }: CentredRoot): void {
  const centred = useRef<{ readonly of: string; readonly top: number } | null>(null)
  const middle = root === undefined ? null : (root.top + root.height / 2) * factor
  useLayoutEffect(() => {
    const element = surface.current
    if (element === null || middle === null) return
    const isOther = centred.current?.of !== of
    if (!isOther && (isWhole || element.scrollTop !== centred.current?.top)) return
    if (isOther) element.scrollLeft = 0
    element.scrollTop = middle - element.clientHeight / 2
    centred.current = { of, top: element.scrollTop }
  }, [surface, of, middle, isWhole])
}
