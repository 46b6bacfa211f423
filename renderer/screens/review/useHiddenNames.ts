import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { hiddenNamesMasker, masker } from '../../../shared/report/masker.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useHead } from '../../page/useHead.ts'

/**
 * What a review shows of a typed text: with `allHidden` nobody's name, as in a redacted report; else the codes of those people whom
 * boards are never shown. Until it is known who is named in the texts, nothing of them is shown.
 */
export function useHiddenNames(allHidden: boolean): (text: string) => string {
  const { t, language } = useLanguage()
  const { hiddenPeople } = useHead()
  const api = useApi()
  const { data: names } = useQuery(api.progress.names.queryOptions())
  return useMemo(() => {
    if (!allHidden) return hiddenNamesMasker(hiddenPeople, t)
    return names === undefined ? () => t('reviewScreen.hidden') : masker(names, language, 'as-listed')
  }, [allHidden, hiddenPeople, names, language, t])
}
