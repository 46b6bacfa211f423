import { Select } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { Journey } from '../../../shared/engagement/engagement.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { JourneyMenu } from './JourneyMenu.tsx'

/** Ids may be any text: what stands for the main journey must be none of theirs. */
const mainJourney = 'main'
const other = 'of:'

interface JourneyChoiceProps {
  readonly journeys: readonly Journey[]
  /** Null is the main one. */
  readonly journey: string | null
  onChoose(journey: string | null): void
  onDetails(journey: string | null): void
}

/** Which journey is shown, and what is done with it; that of the customers who matter most needs no name. */
export const JourneyChoice = memo(function JourneyChoice(props: JourneyChoiceProps): ReactNode {
  const { journeys, journey, onChoose } = props
  const { t } = useLanguage()
  return (
    <>
      {journeys.length === 0 ? null : (
        <Select
          aria-label={t('journeyScreen.journey')}
          allowDeselect={false}
          data={[
            { value: mainJourney, label: t('journeyScreen.mainJourney') },
            ...journeys.map(({ id: value, name }) => ({ value: `${other}${value}`, label: name })),
          ]}
          value={journey === null ? mainJourney : `${other}${journey}`}
          onChange={(value) => onChoose(value === null || value === mainJourney ? null : value.slice(other.length))}
        />
      )}
      <JourneyMenu {...props} />
    </>
  )
})
