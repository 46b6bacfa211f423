import { useCallback } from 'react'
import { personCode } from '../../../../shared/report/personCode.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useHead } from '../../../page/useHead.ts'

/** What boards are shown of a name: a code where it is hidden from them, the word for hidden where all are, else the name itself. */
export function useShownPerson(allHidden: boolean): (name: string) => string {
  const { t } = useLanguage()
  const { hiddenPeople } = useHead()
  return useCallback(
    (name) => {
      if (allHidden) return t('reviewScreen.hidden')
      const code = personCode(name, hiddenPeople)
      return code === null ? name : t('people.coded', { code })
    },
    [allHidden, hiddenPeople, t],
  )
}
