import { useMemo } from 'react'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import { isolated } from '../../../shared/i18n/isolated.ts'
import type { Narrowing } from '../../../shared/model/lists/cases/narrowing.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useHeadPart } from '../redrawing/useHeadPart.ts'
import { useRemembered } from '../useRemembered.ts'

const fieldsOf = ({ fields }: EngagementHead) => fields

/** Which cases are counted, chosen once for all screens and remembered in this sitting; null while all are. */
export function useNarrowing(): Narrowing | null {
  const [narrowing] = useNarrowingChoice()
  return narrowing
}

/** How the cases that are counted are called; null while all are. */
export function useNarrowingWords(): string | null {
  const { t } = useLanguage()
  const narrowing = useNarrowing()
  const fields = useHeadPart(fieldsOf)
  const field = fields.find(({ id }) => id === narrowing?.field)
  return narrowing === null || field === undefined
    ? null
    : t('shell.narrowing.words', { field: field.name, value: narrowing.value ?? t('casesScreen.noValue') })
}

/** The same to stand among the words of a chart, which may run in the other direction. */
export function useWithinNarrowing(): readonly string[] {
  const { language } = useLanguage()
  const words = useNarrowingWords()
  return useMemo(() => (words === null ? [] : [isolated(words, language)]), [words, language])
}

/** Which cases are counted, and the way to change it. */
export function useNarrowingChoice(): readonly [Narrowing | null, (next: Narrowing | null) => void] {
  const [chosen, choose] = useRemembered<Narrowing | null>('narrowing', null)
  const fields = useHeadPart(fieldsOf)
  // A dimension goes with the import that brought it, and comes again when that is done again.
  const isThere = fields.some(({ id }) => id === chosen?.field)
  return [isThere ? chosen : null, choose]
}
