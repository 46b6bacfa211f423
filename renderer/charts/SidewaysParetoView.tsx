import { type ReactNode, type RefObject, useState } from 'react'
import styles from './ParetoChart.module.css'
import { SidewaysFoot, SidewaysHead, SidewaysRows } from './SidewaysParetoMarks.tsx'
import type { SidewaysPareto } from './sidewaysPareto.ts'
import { rowsInSight } from './travel.ts'
import type { ParetoMarksProps } from './UprightParetoMarks.tsx'

interface SidewaysParetoViewProps extends ParetoMarksProps {
  readonly layout: SidewaysPareto
  /** Pixels; rows beyond it scroll between the two axes, which stay. */
  readonly height: number
  readonly scroller: RefObject<HTMLDivElement | null>
}

/** A sideways chart on screen: only the rows in sight are drawn, and the one that has the focus. */
export function SidewaysParetoView({ height, scroller, ...props }: SidewaysParetoViewProps): ReactNode {
  const { layout, interaction } = props
  const [scrolled, setScrolled] = useState(0)
  const visible = height - layout.headHeight - layout.footHeight
  const { width, rowHeight, count, headHeight, footHeight, bodyHeight } = layout
  const whole = headHeight + bodyHeight + footHeight <= height
  const { first, end } = rowsInSight({ scrolled, height: whole ? bodyHeight : height, rowHeight, count })
  const rows = withKept(first, end, interaction?.tabbable ?? null, count)
  const shown = (end - first) * rowHeight
  return (
    <div
      ref={scroller}
      className={styles['scroll']}
      style={{ maxHeight: height }}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <div className={styles['head']}>
        <svg width={width} height={headHeight} role="presentation">
          <SidewaysHead {...props} />
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
          <SidewaysRows {...props} rows={rows} />
        </svg>
      </div>
      <div className={styles['foot']} data-more={scrolled + visible < bodyHeight - 1 || undefined}>
        <svg width={width} height={footHeight} role="presentation">
          <SidewaysFoot {...props} />
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
