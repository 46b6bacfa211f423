import type { ReactNode } from 'react'
import type { FailurePointDetail, FailurePointPatch } from '../../../shared/contract/failurePointContract.ts'
import { toEstimate } from '../../../shared/model/estimate.ts'
import { useLanguage } from '../../app/LanguageProvider.tsx'
import { DraftNumberInput } from '../../components/DraftNumberInput.tsx'
import classes from './FailurePointPanel.module.css'

/** One likely number, or low, likely and high; kept in order by moving the ends along. */
export function withEstimatePart(
  before: FailurePointDetail['perMonth'],
  part: 'low' | 'likely' | 'high',
  value: number | null,
): FailurePointDetail['perMonth'] {
  if (before === null) return value
  const { low, likely, high } = toEstimate(before)
  if (value === null) return part === 'likely' ? null : likely
  if (part === 'likely') return typeof before === 'number' ? value : [Math.min(low, value), value, Math.max(high, value)]
  return part === 'low'
    ? [value, Math.max(value, likely), Math.max(value, high)]
    : [Math.min(low, value), Math.min(likely, value), value]
}

export function FrequencyInputs({
  detail,
  onSave,
}: {
  detail: FailurePointDetail
  onSave(patch: FailurePointPatch): void
}): ReactNode {
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
            onCommit={(given) => onSave({ perMonth: mutable(withEstimatePart(perMonth, part, given)) })}
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
}

function mutable(perMonth: FailurePointDetail['perMonth']): number | [number, number, number] | null {
  return perMonth === null || typeof perMonth === 'number' ? perMonth : [...perMonth]
}
