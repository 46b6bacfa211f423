import { Select } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { type Measure, measures } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** Chooses what harm is measured by; `labelled` shows its name above it and fills its place, as the fields beside it do. */
export const MeasureControl = memo(function MeasureControl({
  value,
  onChange,
  labelled = false,
}: {
  value: Measure
  onChange(measure: Measure): void
  labelled?: boolean
}): ReactNode {
  const { t } = useLanguage()
  return (
    <Select
      {...(labelled ? { label: t('shell.measureControl') } : { 'aria-label': t('shell.measureControl') })}
      allowDeselect={false}
      w={labelled ? '100%' : '13rem'}
      data={measures.map((measure) => ({ value: measure, label: t(`vocabulary.measure.${measure}`) }))}
      value={value}
      onChange={(chosen) => {
        const measure = measures.find((candidate) => candidate === chosen)
        if (measure) onChange(measure)
      }}
    />
  )
})
