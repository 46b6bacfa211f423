import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './ListScreen.module.css'
import type { SortOrder } from './sort.ts'

/** A column's name that sorts by it; the arrow shows by which column the list is sorted, and how. */
export function SortButton({ name, sorted, onSort }: { name: string; sorted: SortOrder; onSort(): void }): ReactNode {
  const { t } = useLanguage()
  const Arrow = sorted === 'descending' ? IconArrowDown : IconArrowUp
  return (
    <button type="button" className={classes.sort} title={t('lists.sortBy', { column: name })} onClick={onSort}>
      {name}
      {sorted === 'none' ? null : <Arrow size={13} aria-hidden />}
    </button>
  )
}
