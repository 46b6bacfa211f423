import { Stack } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { SeenEngagement, SeenJourney } from '../../../../shared/contract/analysis/journeyContract.ts'
import { Dialog } from '../../../components/dialogs/Dialog.tsx'
import { useFocusBack } from '../../../components/dialogs/useFocusBack.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { FileStep } from './FileStep.tsx'
import { JourneyStep } from './JourneyStep.tsx'
import { PlacesStep } from './PlacesStep.tsx'

interface AnotherDialogProps {
  /** The journey that is started; null is the main one. */
  readonly journey: string | null
  onClose(): void
  onStarted(): void
}

/** Three steps: which file, which of its journeys, and what of that. */
export function AnotherDialog({ journey, onClose, onStarted }: AnotherDialogProps): ReactNode {
  const { t } = useLanguage()
  const [seen, setSeen] = useState<SeenEngagement | null>(null)
  const [chosen, setChosen] = useState<SeenJourney | null>(null)
  useFocusBack()
  return (
    <Dialog opened wide title={t('journeyTaking.title')} onClose={onClose}>
      <Stack>
        {seen === null ? (
          <FileStep onSeen={setSeen} />
        ) : chosen === null ? (
          <JourneyStep seen={seen} onChosen={setChosen} onBack={() => setSeen(null)} />
        ) : (
          <PlacesStep
            journey={journey}
            chosen={chosen}
            onBack={() => setChosen(null)}
            onTaken={() => {
              onClose()
              onStarted()
            }}
          />
        )}
      </Stack>
    </Dialog>
  )
}
