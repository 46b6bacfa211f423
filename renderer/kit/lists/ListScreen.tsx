import type { ReactNode } from 'react'
import classes from './ListScreen.module.css'

/** A list with its head and tools, and beside it the details of one item while one is open. */
export function ListScreen(props: {
  label: string
  panel: ReactNode
  children: ReactNode
  onDropFile?: (file: File) => void
}): ReactNode {
  const { label, panel, children, onDropFile } = props
  return (
    <section
      tabIndex={-1}
      className={classes.screen}
      data-print="flow"
      aria-label={label}
      {...(onDropFile === undefined
        ? {}
        : {
            onDragOver: (event) => event.preventDefault(),
            onDrop: (event) => {
              const [file] = event.dataTransfer.files
              event.preventDefault()
              if (file) onDropFile(file)
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
