import { scaleSqrt } from 'd3'
import type { ReactNode } from 'react'
import classes from './StageColumn.module.css'

const largestRadius = 14
const leastRadius = 1.5

/** A circle whose area stands for harm beside the worst of the map; the number beside it says how much. */
export function HarmCircle({ harm, most }: { readonly harm: number; readonly most: number }): ReactNode {
  const radius = most > 0 ? Math.max(leastRadius, scaleSqrt([0, most], [0, largestRadius])(harm)) : leastRadius
  const side = largestRadius * 2
  return (
    <svg className={classes.circle} viewBox={`0 0 ${side} ${side}`} aria-hidden>
      <circle cx={largestRadius} cy={largestRadius} r={radius} data-none={harm === 0 || undefined} />
    </svg>
  )
}
