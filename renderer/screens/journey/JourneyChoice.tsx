import { Button, Select } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import type { Journey } from '../../../shared/engagement/engagement.ts'
import { longestName } from '../../../shared/model/vocabulary.ts'
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
export const JourneyChoice = memo(function JourneyChoice(props: JourneyChoiceProps): ReactNode {
  const { journeys, journey, onChoose, onDetails } = props
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
      <CopyAsTarget journey={journey} journeys={journeys} onMade={onChoose} />
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
})

interface CopyAsTargetProps {
  readonly journey: string | null
  readonly journeys: readonly Journey[]
  onMade(journey: string): void
}

/** The way as it is to be: today's copied, and its differences marked from then on. */
function CopyAsTarget({ journey, journeys, onMade }: CopyAsTargetProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const copy = useEdit(api.journey.target.mutationOptions({ onSuccess: ({ id }) => onMade(id) }))
  const own = journeys.find(({ id }) => id === journey)
  const name = t('journeyMap.target.name', { name: own?.name ?? t('journeyScreen.mainJourney') })
  return (
    <Button
      variant="default"
      disabled={readOnly}
      loading={copy.isPending}
      onClick={() => copy.mutate({ journey, name: name.slice(0, longestName) })}
    >
      {t('journeyMap.target.copy')}
    </Button>
  )
}
