import { Button, Text, UnstyledButton } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SeenEngagement, SeenJourney } from '../../../../shared/contract/analysis/journeyContract.ts'
import { shownFileName } from '../../../../shared/i18n/isolated.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from './AnotherEngagement.module.css'

interface JourneyStepProps {
  readonly seen: SeenEngagement
  onChosen(journey: SeenJourney): void
  onBack(): void
}

/** Which journey of the engagement that was looked into. */
export function JourneyStep({ seen: { fileName, journeys }, onChosen, onBack }: JourneyStepProps): ReactNode {
  const { t } = useLanguage()
  const isEmpty = journeys.length === 0
  return (
    <>
      <Text>{t(isEmpty ? 'journeyTaking.noJourney' : 'journeyTaking.which', { name: shownFileName(fileName) })}</Text>
      <ul className={classes.list}>
        {journeys.map((journey, at) => (
          // A journey may be called as another one is; their places stay.
          <li key={[at, journey.name].join(' ')}>
            <UnstyledButton {...(at === 0 ? takesFocus : {})} className={classes.choice} onClick={() => onChosen(journey)}>
              <bdi className={classes.name}>{journey.name ?? t('journeyScreen.mainJourney')}</bdi>
              <span className={classes.note}>
                {t('journeyTaking.counts', {
                  stages: t('journeyTaking.stages', { count: journey.stages.length }),
                  touchpoints: t('journeyTaking.touchpoints', {
                    count: journey.stages.reduce((sum, { touchpoints }) => sum + touchpoints.length, 0),
                  }),
                })}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <div>
        <Button {...(isEmpty ? takesFocus : {})} variant="default" onClick={onBack}>
          {t('journeyTaking.back')}
        </Button>
      </div>
    </>
  )
}
