import type { ReactNode } from 'react'
import classes from './RootCauseTable.module.css'

/** A quantity with its bar; `share` 0–1 is its part of the longest, and what has no colour of its own is hatched. */
export function ImpactBar({ text, share, fill }: { text: string; share: number; fill: string | null }): ReactNode {
  return (
    <span className={classes.bar}>
      <span className={classes.value}>{text}</span>
      <span className={classes.track}>
        <span
          className={fill === null ? classes.hatched : classes.fill}
          style={{ inlineSize: `${share * 100}%`, ...(fill === null ? {} : { background: fill }) }}
        />
      </span>
    </span>
  )
}
