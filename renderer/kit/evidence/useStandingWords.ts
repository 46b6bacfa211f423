import { useCallback } from 'react'
import type { EvidenceStanding } from '../../../shared/analysis/evidence/evidenceStanding.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'

/** How a claim stands, in words: “two sources for, one against”. */
export function useStandingWords(): (standing: EvidenceStanding) => string {
  const { t } = useLanguage()
  return useCallback(
    ({ for: speakFor, against }) => {
      if (speakFor === 0 && against === 0) return t('evidenceScreen.standing.none')
      if (speakFor === 0) return t('evidenceScreen.standing.againstAlone', { count: against })
      const said = t('evidenceScreen.standing.for', { count: speakFor })
      if (against === 0) return said
      return t('evidenceScreen.standing.both', { for: said, against: t('evidenceScreen.standing.against', { count: against }) })
    },
    [t],
  )
}
