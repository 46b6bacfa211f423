import { Button, Progress } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type ReactNode, useState } from 'react'
import { useLanguage } from '../../../../language/LanguageProvider.tsx'
import { importProgressKey } from '../../../../page/followChanges.ts'
import classes from '../ImportDialog.module.css'

interface ImportProgressProps {
  /** All that is to be gone through, each row as often as that is done. */
  readonly rows: number
  onCancel(): void
}

/** Milliseconds after which a rate tells something. */
const tellsAfter = 1000

/** How far going through a table is: rows, how many a second, and the time left in words; with a way to end it. */
export function ImportProgress({ rows, onCancel }: ImportProgressProps): ReactNode {
  const { t, format } = useLanguage()
  const [began] = useState(() => performance.now())
  const { data: told = null } = useQuery<number | null>({ queryKey: importProgressKey, queryFn: skipToken })
  const done = Math.min(told ?? 0, rows)
  const milliseconds = performance.now() - began
  const rate = done === 0 || milliseconds < tellsAfter ? null : (1000 * done) / milliseconds
  const share = rows === 0 ? 0 : done / rows
  return (
    <div className={classes.progress}>
      <Progress value={100 * share} aria-label={t('importing.progress.label')} />
      <p role="status">
        {t('importing.progress.share', { share: format.percent(share) })}
        {rate === null ? null : (
          <>
            {' · '}
            {t('importing.progress.rate', { rows: format.number(Math.round(rate)) })}
            {' · '}
            {timeLeft((rows - done) / rate, t)}
          </>
        )}
        <Button size="compact-xs" variant="subtle" onClick={onCancel}>
          {t('shell.cancel')}
        </Button>
      </p>
    </div>
  )
}

/** Below it nobody counts seconds. */
const fewSeconds = 5
const secondsInMinute = 60

function timeLeft(seconds: number, t: TFunction): string {
  if (seconds < fewSeconds) return t('importing.progress.moment')
  if (seconds < 2 * secondsInMinute) return t('importing.progress.seconds', { count: 5 * Math.ceil(seconds / 5) })
  return t('importing.progress.minutes', { count: Math.ceil(seconds / secondsInMinute) })
}
