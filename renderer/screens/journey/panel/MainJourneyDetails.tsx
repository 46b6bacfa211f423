import { type ReactNode, useRef } from 'react'
import { applyPatch } from '../../../../shared/model/patch.ts'
import { DetailPanel } from '../../../components/dialogs/DetailPanel.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import { JourneyFields } from './JourneyFields.tsx'

/** The main journey, which has no name and is there for good: whose it is, and who goes along it. */
export function MainJourneyDetails({ onClose }: { onClose(): void }): ReactNode {
  const { t } = useLanguage()
  const { mainJourney } = useHead()
  const update = useEdit(useApi().engagement.updateSettings.mutationOptions())
  // Upon what was last sent, so that no edit undoes one that is still being saved.
  const latest = useRef(mainJourney)
  const waiting = useRef(0)
  if (waiting.current === 0) latest.current = mainJourney
  return (
    <DetailPanel label={t('journeyScreen.journeyPanel', { name: t('journeyScreen.mainJourney') })} onClose={onClose}>
      <JourneyFields
        journey={mainJourney}
        onSave={(patch) => {
          const next = applyPatch(latest.current, patch)
          latest.current = next
          waiting.current += 1
          update.mutate(
            { mainJourney: Object.keys(next).length === 0 ? null : next },
            {
              onSettled: () => {
                waiting.current -= 1
              },
            },
          )
        }}
      />
    </DetailPanel>
  )
}
