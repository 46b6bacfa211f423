import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './Notices.module.css'

/** Sentences that qualify what stands above them; nothing when there are none. */
export function Notices({ title, sentences }: { title: string; sentences: readonly string[] }): ReactNode {
  if (sentences.length === 0) return null
  return (
    <section className={classes.notices} aria-label={title}>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>
            <IconInfoCircle size={15} aria-hidden />
            <span>{sentence}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
