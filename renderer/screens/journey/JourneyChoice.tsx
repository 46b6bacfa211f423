import { Button, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Journey } from '../../../shared/engagement/engagement.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'

/** Ids may be any text: what stands for the main journey must be none of theirs. */
const mainJourney = 'main'
const other = 'of:'

interface JourneyChoiceProps {
  readonly journeys: readonly Journey[]
  /** Null is the main one. */
  readonly journey: string | null
  onChoose(journey: string | null): void
  onDetails(journey: string): void
}

/** Which journey is shown, and a new one beside it; that of the customers who matter most needs no name. */
export function JourneyChoice({ journeys, journey, onChoose, onDetails }: JourneyChoiceProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const create = useEdit(
    api.lists.journeys.create.mutationOptions({
      onSuccess: ({ id }) => {
        onChoose(id)
        onDetails(id)
      },
    }),
  )
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
      {journey === null ? (
        <Button
          variant="default"
          disabled={readOnly}
          onClick={() => create.mutate({ name: t('journeyScreen.newJourneyName', { number: journeys.length + 2 }) })}
        >
          {t('journeyScreen.newJourney')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => onDetails(journey)}>
          {t('journeyScreen.journeyDetails')}
        </Button>
      )}
    </>
  )
}
