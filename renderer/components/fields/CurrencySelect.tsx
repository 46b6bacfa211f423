import { Select } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { localeOf } from '../../../shared/i18n/format.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

interface CurrencySelectProps {
  readonly label: string
  readonly description?: string
  /** An ISO 4217 code; one that is no country's money today stays on the list while it is chosen. */
  readonly value: string
  onChange(currency: string): void
}

/** The currencies of today by their names in the reader's language, found by name or code. */
export function CurrencySelect({ label, description, value, onChange }: CurrencySelectProps): ReactNode {
  const { language } = useLanguage()
  const data = useMemo(() => {
    const locale = localeOf(language)
    const names = new Intl.DisplayNames(locale, { type: 'currency', fallback: 'none' })
    const codes = new Set([...Intl.supportedValuesOf('currency'), value])
    const named = [...codes].map((code) => {
      const name = names.of(code)
      return { value: code, label: name === undefined ? code : `${name} (${code})` }
    })
    const { compare } = new Intl.Collator(locale)
    return named.sort((one, other) => compare(one.label, other.label))
  }, [language, value])
  return (
    <Select
      label={label}
      description={description}
      allowDeselect={false}
      searchable
      data={data}
      value={value}
      onChange={(chosen) => {
        if (chosen !== null && chosen !== value) onChange(chosen)
      }}
    />
  )
}
