import { Button, Group, Text } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { SeenJourney } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { PlaceLines } from './PlaceLines.tsx'
import { linesOf, takenOf } from './takenLines.ts'

interface PlacesStepProps {
  /** The journey that is started; null is the main one. */
  readonly journey: string | null
  readonly chosen: SeenJourney
  onBack(): void
  onTaken(): void
}

/** Every name before it is taken, to be changed or left out, with what is taken and what is not in words. */
export function PlacesStep({ journey, chosen, onBack, onTaken }: PlacesStepProps): ReactNode {
  const { t } = useLanguage()
  const [lines, setLines] = useState(() => linesOf(chosen))
  const take = useEdit(useApi().journey.take.mutationOptions({ onSuccess: onTaken }))
  const stages = takenOf(lines)
  const touchpoints = stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0)
  const telling = chosen.stages.flatMap((stage) => [stage, ...stage.touchpoints]).filter(({ tells }) => tells).length
  return (
    <>
      <div>
        <Text size="sm">{t('journeyTaking.taken')}</Text>
        <Text size="sm">{t('journeyTaking.notTaken')}</Text>
        <Text size="sm" fw="bold">
          {telling === 0 ? t('journeyTaking.tellsNone') : t('journeyTaking.tells', { count: telling })}
        </Text>
      </div>
      <Group>
        <Button variant="default" onClick={onBack}>
          {t('journeyTaking.back')}
        </Button>
        <Button disabled={stages.length === 0} loading={take.isPending} onClick={() => take.mutate({ journey, stages })}>
          {stages.length === 0
            ? t('journeyTaking.takeNone')
            : t('journeyTaking.take', {
                stages: t('journeyTaking.stages', { count: stages.length }),
                touchpoints: t('journeyTaking.touchpoints', { count: touchpoints }),
              })}
        </Button>
      </Group>
      <PlaceLines lines={lines} onChange={setLines} />
    </>
  )
}
