import { defaultRangeExtractor, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual'
import { type RefObject, useEffect } from 'react'
import { useIsPrinting } from '../../charts/base/useIsPrinting.ts'

/** Rows drawn beyond either edge. */
const overscan = 8

/**
 * Which rows of a scrolled list of `count` rows, each `rowHeight` pixels high, are drawn and where; `onSight` is told their
 * places. The row at `kept` is drawn wherever the list is scrolled to, since it may hold the focus.
 */
export function useRowsInSight(
  scroller: RefObject<HTMLDivElement | null>,
  count: number,
  rowHeight: number,
  onSight: (first: number, last: number) => void,
  kept?: number,
): Virtualizer<HTMLDivElement, Element> {
  const isPrinting = useIsPrinting()
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: isPrinting ? count : overscan,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), kept, range.count),
    // Rows are drawn with the frame, not in the middle of the scroll event.
    useFlushSync: false,
    onChange: ({ range }) => {
      if (range !== null) onSight(range.startIndex - overscan, range.endIndex + overscan)
    },
  })
  // What it has measured stays until it is told, and rows grow with the size of text.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the height is what has changed.
  useEffect(() => rows.measure(), [rows, rowHeight])
  return rows
}

/** Places ascending, with the kept one if the list has it. */
function withKept(places: number[], kept: number | undefined, count: number): number[] {
  if (kept === undefined || kept >= count || places.includes(kept)) return places
  return [...places, kept].sort((a, b) => a - b)
}
