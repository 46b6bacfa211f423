import { type ReactNode, useId } from 'react'
import classes from './SettingsSection.module.css'

export function SettingsSection(props: { title: string; hint?: string; children: ReactNode }): ReactNode {
  const id = useId()
  return (
    <section className={classes.section} aria-labelledby={id}>
      <div>
        <h2 id={id} className={classes.sectionTitle}>
          {props.title}
        </h2>
        {props.hint === undefined ? null : <p className={classes.hint}>{props.hint}</p>}
      </div>
      <div className={classes.sectionBody}>{props.children}</div>
    </section>
  )
}
