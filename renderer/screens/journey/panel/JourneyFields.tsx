import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Engagement } from '../../../../shared/engagement/engagement.ts'
import { personaFields } from '../../../../shared/model/lists/mainJourney.ts'
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts'
import { customerKinds } from '../../../../shared/model/vocabulary.ts'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useLatestSent } from '../../../page/redrawing/useLatestSent.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './TouchpointPanel.module.css'
import { textOrNull } from './TouchpointPart.ts'

/** What is said of every journey, the main one too. */
type Said = NonNullable<Engagement['mainJourney']>

interface JourneyFieldsProps {
  readonly journey: Said
  /** Whoever saves says by themselves why it was refused. */
  onSave(patch: Patch<Said>): Promise<unknown>
}

/** Whose journey it is, what it covers, and who goes along it. */
export function JourneyFields({ journey, onSave }: JourneyFieldsProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const { customer = null, description = '' } = journey
  const save = (patch: Patch<Said>): void => void onSave(patch).catch(() => undefined)
  return (
    <>
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
      <Persona journey={journey} onSave={onSave} />
    </>
  )
}

/** Who goes along it, as one person whom the team can see before its eyes. */
function Persona({ journey: { persona = {} }, onSave }: JourneyFieldsProps): ReactNode {
  const { t } = useLanguage()
  const change = useLatestSent(persona, (next) => onSave({ persona: Object.keys(next).length === 0 ? null : next }))
  const save = (patch: Patch<typeof persona>): void => void change((before) => applyPatch(before, patch)).catch(() => undefined)
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
