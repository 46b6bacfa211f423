import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './QuickAdd.module.css'

interface FailedLinesProps {
  readonly failed: readonly string[]
  onRetry(): void
  onDiscard(): void
}

/** The lines that could not be saved, kept for another try. Nothing where there are none. */
export function FailedLines({ failed, onRetry, onDiscard }: FailedLinesProps): ReactNode {
  const { t } = useLanguage()
  if (failed.length === 0) return null
  return (
    <div role="alert" className={classes.failed}>
      <p>{t('lists.notAdded', { count: failed.length })}</p>
      <ul>
        {failed.map((title, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines may be alike, and none moves
          <li key={place}>
            <TypedWords>{title}</TypedWords>
          </li>
        ))}
      </ul>
      <Button size="compact-sm" variant="light" onClick={onRetry}>
        {t('lists.tryAgain')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onDiscard}>
        {t('lists.discardLines')}
      </Button>
    </div>
  )
}
