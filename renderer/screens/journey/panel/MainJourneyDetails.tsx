import type { ReactNode } from 'react'
import { applyPatch } from '../../../../shared/model/patch.ts'
import { DetailPanel } from '../../../components/dialogs/DetailPanel.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useLatestSent } from '../../../page/redrawing/useLatestSent.ts'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import { JourneyFields } from './JourneyFields.tsx'

/** The main journey, which has no name and is there for good: whose it is, and who goes along it. */
export function MainJourneyDetails({ onClose }: { onClose(): void }): ReactNode {
  const { t } = useLanguage()
  const { mainJourney } = useHead()
  const update = useEdit(useApi().engagement.updateSettings.mutationOptions())
  const change = useLatestSent(mainJourney, (next) =>
    update.mutateAsync({ mainJourney: Object.keys(next).length === 0 ? null : next }),
  )
  return (
    <DetailPanel label={t('journeyScreen.journeyPanel', { name: t('journeyScreen.mainJourney') })} onClose={onClose}>
      <JourneyFields journey={mainJourney} onSave={(patch) => change((before) => applyPatch(before, patch))} />
    </DetailPanel>
  )
}
