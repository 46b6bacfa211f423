import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { perVolumeText } from '../../../shared/i18n/comparison/exposureWords.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

interface ExposureSelectProps {
  /** Of all volumes that are written down. */
  readonly units: readonly string[]
  /** The unit of the volume that cases are counted by; null for months. */
  readonly value: string | null
  onChange(unit: string | null): void
  /** Its name; without one it stands small beside its name, as in a row of controls. */
  readonly label?: string
}

/** Months among the units of volumes, which may be any text. */
const month = 'month'
const volumePrefix = 'volume:'

/** What compared cases are counted by: months, or a volume, so that growth does not look like failure. */
export function ExposureSelect({ units, value, onChange, label }: ExposureSelectProps): ReactNode {
  const { t } = useLanguage()
  const asked = value === null || units.includes(value) ? units : [...units, value]
  return (
    <Select
      {...(label === undefined ? { 'aria-label': t('reviewScreen.compare.per'), size: 'xs', w: '13rem' } : { label })}
      allowDeselect={false}
      data={[
        { value: month, label: t('reviewScreen.compare.perMonth') },
        ...asked.map((unit) => ({ value: `${volumePrefix}${unit}`, label: perVolumeText(unit, t) })),
      ]}
      value={value === null ? month : `${volumePrefix}${value}`}
      onChange={(chosen) => onChange(chosen?.startsWith(volumePrefix) ? chosen.slice(volumePrefix.length) : null)}
    />
  )
}
