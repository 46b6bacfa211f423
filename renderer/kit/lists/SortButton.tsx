import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './ListScreen.module.css'

/** A column's name that sorts by it; the arrow shows by which column the list is sorted, and how. */
export function SortButton(props: {
  name: string
  title: string
  sorted: 'ascending' | 'descending' | 'none'
  onSort(): void
}): ReactNode {
  const { name, title, sorted, onSort } = props
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <button type="button" className={classes.sort} title={title} onClick={onSort}>
      {name}
      {sorted === 'none' ? null : <Arrow size={13} aria-hidden />}
    </button>
  )
}
