import type { ReactNode } from 'react'
import classes from './ScreenHeader.module.css'

/** The head of a screen: its title, one line of what it tells, and its actions at the end side. */
export function ScreenHeader(props: { title: string; lead?: ReactNode; children?: ReactNode }): ReactNode {
  return (
    <header className={classes.header}>
      <div className={classes.words}>
        <h1 className={classes.title}>{props.title}</h1>
        {props.lead === undefined ? null : <p className={classes.lead}>{props.lead}</p>}
      </div>
      {props.children === undefined ? null : <div className={classes.actions}>{props.children}</div>}
    </header>
  )
}
