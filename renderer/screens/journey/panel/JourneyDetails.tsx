import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { Journey } from '../../../../shared/engagement/engagement.ts'
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts'
import { customerKinds } from '../../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../../components/dialogs/DetailPanel.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { DeletePlace } from './DeletePlace.tsx'
import classes from './TouchpointPanel.module.css'
import { textOrNull } from './TouchpointPart.ts'

/** Ids may be any text: what stands for the main journey must be none of theirs. */
const mainJourney = 'main'
const besides = 'of:'

const personaFields = ['who', 'needs', 'drives', 'frustrates'] as const

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
  const { id, name, customer = null, description = '', targetOf = null } = journey
  const save = (patch: Patch<Omit<Journey, 'id'>>): void => update.mutate({ id, patch })
  const others = map.journeys.filter((other) => other.id !== id)
  return (
    <DetailPanel label={t('journeyScreen.journeyPanel', { name })} onClose={onClose}>
      <DraftTextInput label={t('journeyScreen.journeyName')} required value={name} onCommit={(next) => save({ name: next })} />
      <Select
        label={t('journeyScreen.customerKind')}
        clearable
        readOnly={readOnly}
        data={customerKinds.map((kind) => ({ value: kind, label: t(`journeyScreen.customerKinds.${kind}`) }))}
        value={customer}
        onChange={(value) => save({ customer: customerKinds.find((kind) => kind === value) ?? null })}
      />
      <DraftTextInput
        label={t('journeyScreen.journeyDescription')}
        multiline
        value={description}
        onCommit={(next) => save({ description: textOrNull(next) })}
      />
      <Persona journey={journey} onSave={save} />
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

interface PersonaProps {
  readonly journey: Journey
  onSave(patch: Patch<Omit<Journey, 'id'>>): void
}

/** Who goes along it, as one person whom the team can see before its eyes. */
function Persona({ journey: { persona = {} }, onSave }: PersonaProps): ReactNode {
  const { t } = useLanguage()
  const save = (patch: Patch<typeof persona>): void => {
    const next = applyPatch(persona, patch)
    onSave({ persona: Object.keys(next).length === 0 ? null : next })
  }
  return (
    <fieldset className={classes.part}>
      <legend>{t('journeyScreen.persona')}</legend>
      {personaFields.map((field) => (
        <DraftTextInput
          key={field}
          label={t(`journeyScreen.personaFields.${field}`)}
          multiline
          value={persona[field] ?? ''}
          onCommit={(next) => save({ [field]: textOrNull(next) })}
        />
      ))}
    </fieldset>
  )
}
