import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { Journey } from '../../../../shared/engagement/engagement.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { DetailPanel } from '../../../components/dialogs/DetailPanel.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { DeletePlace } from './DeletePlace.tsx'
import { JourneyFields } from './JourneyFields.tsx'

/** Ids may be any text: what stands for the main journey must be none of theirs. */
const mainJourney = 'main'
const besides = 'of:'

interface JourneyDetailsProps {
  readonly journey: Journey
  /** Of this journey. */
  readonly map: JourneyMap
  onClose(): void
  onDeleted(): void
}

/** A journey besides the main one: whose it is, who goes along it, and which one of today it is to replace. */
export function JourneyDetails({ journey, map, onClose, onDeleted }: JourneyDetailsProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const api = useApi()
  const update = useEdit(api.lists.journeys.update.mutationOptions())
  const { id, name, targetOf = null } = journey
  const save = (patch: Patch<Omit<Journey, 'id'>>): void => update.mutate({ id, patch })
  const others = map.journeys.filter((other) => other.id !== id)
  return (
    <DetailPanel label={t('journeyScreen.journeyPanel', { name })} onClose={onClose}>
      <DraftTextInput label={t('journeyScreen.journeyName')} required value={name} onCommit={(next) => save({ name: next })} />
      <JourneyFields journey={journey} onSave={(patch) => update.mutateAsync({ id, patch })} />
      <Select
        label={t('journeyScreen.targetOf')}
        clearable
        readOnly={readOnly}
        data={[
          { value: mainJourney, label: t('journeyScreen.mainJourney') },
          ...others.map((other) => ({ value: `${besides}${other.id}`, label: other.name })),
        ]}
        value={targetOf === null ? (journey.targetOfMain === true ? mainJourney : null) : `${besides}${targetOf}`}
        onChange={(value) =>
          save(
            value === null || value === mainJourney
              ? { targetOf: null, targetOfMain: value === null ? null : true }
              : { targetOf: value.slice(besides.length), targetOfMain: null },
          )
        }
      />
      <DeletePlace
        kind="journey"
        place={journey}
        touchpoints={map.stages.flatMap(({ touchpoints }) => touchpoints).length}
        failurePoints={
          map.stages.flatMap((stage) => [stage, ...stage.touchpoints]).flatMap((place) => place.failurePoints).length
        }
        label={t('journeyScreen.deleteJourney')}
        said={t('journeyScreen.journeyDeleted', { name })}
        onDeleted={onDeleted}
      />
    </DetailPanel>
  )
}
