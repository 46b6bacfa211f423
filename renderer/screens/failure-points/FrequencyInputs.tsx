import { memo, type ReactNode } from 'react'
import type { FailurePointDetail, FailurePointPatch } from '../../../shared/contract/lists/failurePointContract.ts'
import { toEstimate, withEstimatePart } from '../../../shared/model/estimate.ts'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './FailurePointPanel.module.css'

interface FrequencyInputsProps {
  readonly detail: Pick<FailurePointDetail, 'perMonth' | 'counted' | 'occurrences'>
  onSave(patch: FailurePointPatch): void
}

/** How often it happens in a month: one number, or three of an estimate. */
export const FrequencyInputs = memo(function FrequencyInputs({ detail, onSave }: FrequencyInputsProps): ReactNode {
  const { t } = useLanguage()
  const { perMonth } = detail
  const estimate = perMonth === null ? null : toEstimate(perMonth)
  const single = typeof perMonth === 'number' || perMonth === null
  const parts = [
    { part: 'low', label: t('failurePointsScreen.low'), value: single ? null : (estimate?.low ?? null) },
    { part: 'likely', label: t('failurePointsScreen.likely'), value: estimate?.likely ?? null },
    { part: 'high', label: t('failurePointsScreen.high'), value: single ? null : (estimate?.high ?? null) },
  ] as const
  return (
    <fieldset className={classes.frequency}>
      <legend>{t('failurePointsScreen.frequency')}</legend>
      <div className={classes.triple}>
        {parts.map(({ part, label, value }) => (
          <DraftNumberInput
            key={part}
            label={label}
            value={value}
            onCommit={(given) => onSave({ perMonth: withEstimatePart(perMonth, part, given) })}
          />
        ))}
      </div>
      <p className={classes.hint}>
        {detail.counted
          ? t('failurePointsScreen.frequencyCounted', { count: detail.occurrences })
          : t('failurePointsScreen.frequencyHint')}
      </p>
    </fieldset>
  )
})
