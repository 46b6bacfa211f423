import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './BulkBar.module.css'

/** What can be done with all `selected` rows at once, and the way out of it; nothing while none is. */
export function BulkBar({ selected, onClear, children }: { selected: number; onClear(): void; children: ReactNode }): ReactNode {
  const { t } = useLanguage()
  if (selected === 0) return null
  return (
    <div className={classes.bulk}>
      <span>{t('lists.selected', { count: selected })}</span>
      {children}
      <Button variant="subtle" onClick={onClear}>
        {t('lists.unselect')}
      </Button>
    </div>
  )
}
