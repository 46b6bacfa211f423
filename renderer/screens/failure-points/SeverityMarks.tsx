import type { ReactNode } from 'react'
import classes from './SeverityMarks.module.css'

/** Five places, filled up to the severity; the number stands beside them. */
export function SeverityMarks({ severity }: { severity: number }): ReactNode {
  return (
    <span className={classes.severity}>
      <span className={classes.marks} aria-hidden>
        {[1, 2, 3, 4, 5].map((place) => (
          <span key={place} data-filled={place <= severity || undefined} />
        ))}
      </span>
      {severity}
    </span>
  )
}
