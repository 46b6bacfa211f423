import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { type Measure, measures } from '../../shared/model/vocabulary.ts'
import { useLanguage } from '../app/LanguageProvider.tsx'

/** Chooses what harm is measured by; `wide` fills its place. */
export function MeasureControl({
  value,
  onChange,
  wide,
}: {
  value: Measure
  onChange(measure: Measure): void
  wide?: boolean
}): ReactNode {
  const { t } = useLanguage()
  return (
    <Select
      aria-label={t('shell.measureControl')}
      allowDeselect={false}
      checkIconPosition="right"
      w={wide ? '100%' : '13rem'}
      data={measures.map((measure) => ({ value: measure, label: t(`vocabulary.measure.${measure}`) }))}
      value={value}
      onChange={(chosen) => {
        const measure = measures.find((candidate) => candidate === chosen)
        if (measure) onChange(measure)
      }}
    />
  )
}
