import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { isOpen } from '../../../shared/analysis/progress/fixStanding.ts'
import { offeredConfidence, recordDirection } from '../../../shared/analysis/progress/trackRecord.ts'
import type { Progress } from '../../../shared/contract/analysis/progressContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './ProgressScreen.module.css'

/** How far estimates were off so far, and the correction of the next ones that follows from it, if the user takes it. */
export function Record({ progress }: { readonly progress: Progress }): ReactNode {
  const { t, format } = useLanguage()
  const { record } = progress
  return (
    <section aria-label={t('progressScreen.record')}>
      <h2>{t('progressScreen.record')}</h2>
      {record === null ? (
        <p className={classes.hint}>{t('progressScreen.recordNone')}</p>
      ) : (
        <>
          <p>
            {t(`progressScreen.recordSaid.${recordDirection(record)}`, {
              count: record.fixes,
              share: format.percent(Math.max(0, record.ratio)),
              actual: format.number(record.actual, 1),
              predicted: format.number(record.predicted, 1),
            })}
          </p>
          <Correction progress={progress} confidence={offeredConfidence(record)} />
        </>
      )}
    </section>
  )
}

function Correction({ progress, confidence }: { readonly progress: Progress; readonly confidence: number | null }): ReactNode {
  const { t, format } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const update = useEdit(api.lists.fixes.updateEach.mutationOptions())
  const unsure = progress.fixes.filter(({ state, hasConfidence }) => isOpen(state) && !hasConfidence)
  if (confidence === null || unsure.length === 0) return null
  const correct = (): void => update.mutate({ updates: unsure.map(({ id }) => ({ id, patch: { confidence } })) })
  return (
    <>
      <Button size="xs" variant="default" disabled={readOnly} onClick={correct}>
        {t('progressScreen.correct', { count: unsure.length, share: format.percent(confidence) })}
      </Button>
      <p className={classes.hint}>{t('progressScreen.correctHint')}</p>
    </>
  )
}
