import { type ReactNode, type RefObject, useState } from 'react'
import { rowsInSight } from '../base/rowsInSight.ts'
import { useIsPrinting } from '../base/useIsPrinting.ts'
import styles from './ScrolledRows.module.css'

/** Measures of a chart whose bars are rows between a head and a foot, in pixels. */
export interface RowsLayout {
  readonly width: number
  readonly headHeight: number
  readonly footHeight: number
  readonly rowHeight: number
  readonly count: number
  readonly bodyHeight: number
}

interface ScrolledRowsProps {
  readonly layout: RowsLayout
  /** Pixels; rows beyond it scroll between head and foot, which stay. */
  readonly height: number
  readonly scroller: RefObject<HTMLDivElement | null>
  /** A row that must stay drawn because Tab leads to it. */
  readonly kept: number | null
  readonly head: ReactNode
  readonly foot: ReactNode
  readonly rows: (indices: readonly number[]) => ReactNode
}

/** Rows on screen: only those in sight are drawn, and the one that has the focus. */
export function ScrolledRows({ layout, height, scroller, kept, head, foot, rows }: ScrolledRowsProps): ReactNode {
  const [scrolled, setScrolled] = useState(0)
  const { width, rowHeight, count, headHeight, footHeight, bodyHeight } = layout
  const visible = height - headHeight - footHeight
  const isPrinting = useIsPrinting()
  const whole = isPrinting || headHeight + bodyHeight + footHeight <= height
  const { first, end } = rowsInSight({ scrolled: whole ? 0 : scrolled, height: whole ? bodyHeight : height, rowHeight, count })
  const shown = (end - first) * rowHeight
  return (
    <div
      ref={scroller}
      className={styles['scroll']}
      data-print="flow"
      style={isPrinting ? {} : { maxHeight: height }}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <div className={styles['head']}>
        <svg width={width} height={headHeight} role="presentation">
          {head}
        </svg>
      </div>
      <div className={styles['body']} style={{ height: bodyHeight }}>
        <svg
          className={styles['window']}
          style={{ insetBlockStart: first * rowHeight }}
          width={width}
          height={shown}
          viewBox={`0 ${first * rowHeight} ${width} ${Math.max(1, shown)}`}
          role="presentation"
        >
          {rows(withKept(first, end, kept, count))}
        </svg>
      </div>
      <div className={styles['foot']} data-more={scrolled + visible < bodyHeight - 1 || undefined}>
        <svg width={width} height={footHeight} role="presentation">
          {foot}
        </svg>
      </div>
    </div>
  )
}

/** The rows of the window and the one that must stay because Tab leads to it, ascending. */
function withKept(first: number, end: number, kept: number | null, count: number): readonly number[] {
  const rows = Array.from({ length: end - first }, (_, at) => first + at)
  if (kept === null || kept >= count || (kept >= first && kept < end)) return rows
  return kept < first ? [kept, ...rows] : [...rows, kept]
}

/** Scrolls a row to where it can be seen between head and foot. */
export function revealRow(scroller: HTMLDivElement | null, layout: RowsLayout, index: number): void {
  if (scroller === null) return
  const room = scroller.clientHeight - layout.headHeight - layout.footHeight
  const top = index * layout.rowHeight
  if (top < scroller.scrollTop) scroller.scrollTop = top
  else if (top + layout.rowHeight > scroller.scrollTop + room) scroller.scrollTop = top + layout.rowHeight - room
}
