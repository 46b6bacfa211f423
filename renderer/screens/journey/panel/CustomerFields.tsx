import { Select } from '@mantine/core'
import { memo, type ReactNode } from 'react'
import { applyPatch, type Patch } from '../../../../shared/model/patch.ts'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './TouchpointPanel.module.css'
import { type TouchpointPart, textOrNull } from './TouchpointPart.ts'

const feelings = ['feeling', 'expectation', 'goodMoment'] as const
const waits = ['promised', 'actual'] as const
const recoveries = ['who', 'within', 'mustKnow', 'mayOffer'] as const

/** The value with the patch applied; null once nothing is left of it. */
function patched<Value extends object>(value: Value, patch: Patch<Value>): Value | null {
  const next = applyPatch(value, patch)
  return Object.keys(next).length === 0 ? null : next
}

/** What the customer feels, expects and waits for here, and at a moment of truth what is done when it goes wrong. */
export const CustomerFields = memo(function CustomerFields({ stored, onSave }: TouchpointPart): ReactNode {
  const { t } = useLanguage()
  return (
    <>
      {feelings.map((field) => (
        <DraftTextInput
          key={field}
          label={t(`journeyScreen.${field}`)}
          multiline
          value={stored[field] ?? ''}
          onCommit={(next) => onSave({ [field]: textOrNull(next) })}
        />
      ))}
      <Wait stored={stored} onSave={onSave} />
      {stored.momentOfTruth || stored.recovery !== undefined ? <Recovery stored={stored} onSave={onSave} /> : null}
    </>
  )
})

function Wait({ stored: { wait = {} }, onSave }: TouchpointPart): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const save = (patch: Patch<typeof wait>): void => onSave({ wait: patched(wait, patch) })
  return (
    <fieldset className={classes.part}>
      <legend>{t('journeyScreen.wait')}</legend>
      <div className={classes.pair}>
        {waits.map((field) => (
          <DraftTextInput
            key={field}
            label={t(`journeyScreen.waitFields.${field}`)}
            value={wait[field] ?? ''}
            onCommit={(next) => save({ [field]: textOrNull(next) })}
          />
        ))}
      </div>
      <Select
        label={t('journeyScreen.knowsNext')}
        clearable
        readOnly={readOnly}
        data={(['yes', 'no'] as const).map((value) => ({ value, label: t(`journeyScreen.knows.${value}`) }))}
        value={wait.knowsNext === undefined ? null : wait.knowsNext ? 'yes' : 'no'}
        onChange={(value) => save({ knowsNext: value === null ? null : value === 'yes' })}
      />
    </fieldset>
  )
}

function Recovery({ stored: { recovery = {} }, onSave }: TouchpointPart): ReactNode {
  const { t } = useLanguage()
  return (
    <fieldset className={classes.part}>
      <legend>{t('journeyScreen.recovery')}</legend>
      {recoveries.map((field) => (
        <DraftTextInput
          key={field}
          label={t(`journeyScreen.recoveryFields.${field}`)}
          value={recovery[field] ?? ''}
          onCommit={(next) => onSave({ recovery: patched(recovery, { [field]: textOrNull(next) }) })}
        />
      ))}
    </fieldset>
  )
}
