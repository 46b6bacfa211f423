import type { ReactNode } from 'react'
import classes from './ListScreen.module.css'

/** A list with its head and tools, and beside it the details of one item while one is open. */
export function ListScreen(props: {
  label: string
  panel: ReactNode
  children: ReactNode
  /** At least one. */
  onDropFiles?: (files: readonly File[]) => void
}): ReactNode {
  const { label, panel, children, onDropFiles } = props
  return (
    <section
      tabIndex={-1}
      className={classes.screen}
      data-print="flow"
      aria-label={label}
      {...(onDropFiles === undefined
        ? {}
        : {
            onDragOver: (event) => event.preventDefault(),
            onDrop: (event) => {
              event.preventDefault()
              const files = [...event.dataTransfer.files]
              if (files.length > 0) onDropFiles(files)
            },
          })}
    >
      <div className={classes.main} data-print="flow">
        {children}
      </div>
      {panel}
    </section>
  )
}
