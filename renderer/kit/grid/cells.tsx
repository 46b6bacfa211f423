import type { ReactNode } from 'react'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './cells.module.css'

/** A code, as it is told apart from words. */
export function CodeCell({ children }: { children: ReactNode }): ReactNode {
  return <span className={classes.code}>{children}</span>
}

/** Users' words, cut short where they are too long. */
export function TextCell({ children }: { children: string | null | undefined }): ReactNode {
  return <TypedWords className={classes.text}>{children}</TypedWords>
}

/** A number in words of the language; `title` says more of it. */
export function NumberCell({ children, title }: { children: ReactNode; title?: string }): ReactNode {
  return (
    <span className={classes.number} title={title}>
      {children}
    </span>
  )
}
