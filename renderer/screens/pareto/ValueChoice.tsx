import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import type { ValuePair } from './useComparedValues.ts'

interface ValueChoiceProps {
  readonly pair: ValuePair
  onChange(part: { readonly first?: string; readonly second?: string }): void
}

/** Which two values are held against one another. */
export function ValueChoice({ pair, onChange }: ValueChoiceProps): ReactNode {
  const { t } = useLanguage()
  const { first, second, all } = pair
  const side = (name: 'first' | 'second', value: string, other: string): ReactNode => (
    <Select
      aria-label={t(`paretoScreen.values.${name}`)}
      size="xs"
      w="9rem"
      searchable
      allowDeselect={false}
      data={all.filter((one) => one !== other)}
      value={value}
      onChange={(chosen) => (chosen === null ? undefined : onChange({ [name]: chosen }))}
    />
  )
  return (
    <>
      {side('first', first, second)}
      <span aria-hidden>{t('paretoScreen.secondWith')}</span>
      {side('second', second, first)}
    </>
  )
}
