import type { ReactNode } from 'react'
import { type Box, crisp, type Direction } from '../base/chartGeometry.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { ProofByBar } from './proofWords.ts'

const thickness = 5
const gap = 3

interface ProofStripProps {
  readonly proof: ProofByBar | null
  /** Key of the bar among those of its chart. */
  readonly bar: string
  readonly box: Box
  /** Whether the bar grows upward; else along the reading direction. */
  readonly upright: boolean
  readonly direction: Direction
  readonly palette: ChartPalette
}

/**
 * A strip along a bar as long as what of it is confirmed: filled where evidence speaks for it, an empty outline where none does.
 * The bar's sentence and the table say the same in words.
 */
export function ProofStrip({ proof, bar, box, upright, direction, palette }: ProofStripProps): ReactNode {
  const part = proof?.get(bar)
  if (part === undefined || part.confirmed <= 0) return null
  const length = (upright ? box.height : box.width) - 2
  const proven = part.proven * length
  const unproven = (part.confirmed - part.proven) * length
  const place = (from: number, size: number): Box => placed(box, { from, size, upright, direction })
  return (
    <g aria-hidden pointerEvents="none">
      {proven >= 0.5 ? (
        <rect {...place(0, proven)} fill={palette.ink} stroke={palette.paper} strokeWidth={1.5} paintOrder="stroke" />
      ) : null}
      {unproven >= 1.5 ? (
        <rect {...place(proven, unproven)} fill={palette.paper} stroke={palette.ink} strokeWidth={1} strokeDasharray="2 1.5" />
      ) : null}
    </g>
  )
}

interface Stretch {
  /** From the axis outward. */
  readonly from: number
  readonly size: number
  readonly upright: boolean
  readonly direction: Direction
}

function placed(box: Box, { from, size, upright, direction }: Stretch): Box {
  const isMirrored = direction === 'rtl'
  if (upright) {
    const x = isMirrored ? box.x + box.width - gap - thickness : box.x + gap
    return { x: crisp(x), y: box.y + box.height - from - size, width: thickness, height: size }
  }
  const x = isMirrored ? box.x + box.width - from - size : box.x + from
  return { x, y: crisp(box.y + box.height - gap - thickness), width: size, height: thickness }
}
