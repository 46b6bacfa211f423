import type { ReactNode } from 'react'
import classes from './ListScreen.module.css'

/** Search and filters in one line above a list. */
export function ListTools({ children }: { children: ReactNode }): ReactNode {
  return (
    <search className={classes.tools} data-print="none">
      {children}
    </search>
  )
}
