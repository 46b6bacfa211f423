import type { ReactNode } from 'react'
import classes from './ListScreen.module.css'

/** Says that no row fits, where the rows would be. */
export function NothingFound({ children }: { children: ReactNode }): ReactNode {
  return <p className={classes.nothing}>{children}</p>
}
