import type { KeyboardEvent, ReactNode } from 'react'
import styles from './ChartBar.module.css'
import type { Box } from './chartGeometry.ts'

/** What makes the bars of a drawing answer; a saved picture has none. */
export interface BarInteraction {
  /** The bar under the pointer or the focus. */
  readonly active: number | null
  /** The one bar that Tab reaches. */
  readonly tabbable: number
  readonly name: (index: number) => string
  readonly opens: (index: number) => boolean
  readonly onHover: (index: number | null) => void
  readonly onFocus: (index: number) => void
  readonly onBlur: () => void
  readonly onKeyDown: (event: KeyboardEvent, index: number) => void
  readonly onPress: (index: number) => void
}

interface ChartBarProps {
  readonly index: number
  /** Where the pointer finds the bar, and what lights up. */
  readonly reach: Box
  readonly highlight: string
  readonly interaction: BarInteraction | null
  /** The words on and beside the bar; the spoken name says them in full. */
  readonly words: ReactNode
  readonly children: ReactNode
}

/** A bar with its words: one thing to the pointer, the keyboard and the screen reader. */
export function ChartBar({ words, ...props }: ChartBarProps): ReactNode {
  return (
    <>
      <Answering {...props} />
      <g aria-hidden pointerEvents="none">
        {words}
      </g>
    </>
  )
}

function Answering({ index, reach, highlight, interaction, children }: Omit<ChartBarProps, 'words'>): ReactNode {
  if (interaction === null) return <g>{children}</g>
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the role is given below, button or img
    <g
      className={styles['bar']}
      role={interaction.opens(index) ? 'button' : 'img'}
      aria-label={interaction.name(index)}
      tabIndex={index === interaction.tabbable ? 0 : -1}
      data-bar={index}
      onPointerEnter={() => interaction.onHover(index)}
      onPointerLeave={() => interaction.onHover(null)}
      onFocus={() => interaction.onFocus(index)}
      onBlur={interaction.onBlur}
      onKeyDown={(event) => interaction.onKeyDown(event, index)}
      onClick={() => interaction.onPress(index)}
    >
      <rect {...reach} fill={interaction.active === index ? highlight : 'transparent'} />
      {children}
      <rect
        className={styles['ring']}
        x={reach.x + 1}
        y={reach.y + 1}
        width={Math.max(0, reach.width - 2)}
        height={Math.max(0, reach.height - 2)}
        rx={3}
        fill="none"
        stroke="none"
        strokeWidth={2}
        pointerEvents="none"
      />
    </g>
  )
}

interface BarMarkProps {
  readonly box: Box
  readonly fill: string
  readonly outline: string | null
  /** The side along which the next bar stands: a hairline of paper is kept free there. */
  readonly hairline: 'inline' | 'block'
}

/** The rectangle itself. */
export function BarMark({ box, fill, outline, hairline }: BarMarkProps): ReactNode {
  const [across, down] = hairline === 'inline' ? [0.5, 0] : [0, 0.5]
  return (
    <rect
      x={box.x + across}
      y={box.y + down}
      width={Math.max(0, box.width - 2 * across)}
      height={Math.max(0, box.height - 2 * down)}
      fill={fill}
      {...(outline === null ? {} : { stroke: outline, strokeWidth: 1 })}
    />
  )
}
