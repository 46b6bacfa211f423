import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { physical } from '../../../shared/analysis/charter/charterStanding.ts'
import type { CommitmentPatch, CommitmentRow } from '../../../shared/contract/lists/charterContract.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import classes from '../../components/dialogs/PanelParts.module.css'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { DeleteButton } from '../../kit/lists/DeleteButton.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { CommitmentField } from './CommitmentField.tsx'
import { KeptReadings } from './KeptReadings.tsx'
import { Overdue } from './Overdue.tsx'

const longestCadence = 36_525

interface CommitmentPanelProps {
  readonly commitment: CommitmentRow
  /** How many customers the register has. */
  readonly customers: number
  onClose(): void
}

/** Everything about one commitment, each field saved as it is left, its vague words marked as it is typed. */
export function CommitmentPanel({ commitment, customers, onClose }: CommitmentPanelProps): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const update = useEdit(api.lists.commitments.update.mutationOptions())
  const { id, code, standing } = commitment
  const save = (patch: CommitmentPatch): void => update.mutate({ id, patch })
  const missing = standing.missing.map((field) => t(`charterScreen.open.${field}`))
  return (
    <DetailPanel label={t('charterScreen.panel', { code })} code={code} onClose={onClose}>
      <CommitmentField
        label={t('charterScreen.fields.text')}
        value={commitment.text}
        required
        onCommit={(text) => save({ text })}
      />
      {missing.length === 0 ? null : (
        <p className={classes.open}>{t('charterScreen.stillOpen', { fields: format.list(missing) })}</p>
      )}
      {physical.map((field) => (
        <CommitmentField
          key={field}
          label={t(`charterScreen.fields.${field}`)}
          placeholder={t(`charterScreen.examples.${field}`)}
          value={commitment[field] ?? ''}
          onCommit={(text) => save({ [field]: text.trim() === '' ? null : text })}
        />
      ))}
      <Circumstances commitment={commitment} onSave={save} />
      {commitment.pastCadence === null || customers === 0 ? null : (
        <Overdue past={commitment.pastCadence} customers={customers} />
      )}
      <KeptReadings commitment={commitment} onSave={(readings) => save({ readings })} />
      <div className={classes.actions}>
        <DeleteCommitment commitment={commitment} onDeleted={onClose} />
      </div>
    </DetailPanel>
  )
}

interface CircumstancesProps {
  readonly commitment: CommitmentRow
  onSave(patch: CommitmentPatch): void
}

function Circumstances({ commitment, onSave }: CircumstancesProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const { touchpoints } = useHead()
  return (
    <>
      <Select
        label={t('charterScreen.touchpoint')}
        clearable
        searchable
        readOnly={readOnly}
        data={touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
        value={commitment.touchpoint ?? null}
        onChange={(touchpoint) => onSave({ touchpoint })}
      />
      <DraftNumberInput
        label={t('charterScreen.everyDays')}
        kind="count"
        largest={longestCadence}
        value={commitment.everyDays ?? null}
        onCommit={(everyDays) => onSave({ everyDays: everyDays === 0 ? null : everyDays })}
      />
      <DraftTextInput
        label={t('charterScreen.value')}
        value={commitment.value ?? ''}
        onCommit={(value) => onSave({ value: value.trim() === '' ? null : value })}
      />
    </>
  )
}

function DeleteCommitment({ commitment, onDeleted }: { readonly commitment: CommitmentRow; onDeleted(): void }): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const remove = useEdit(
    api.lists.commitments.remove.mutationOptions({
      onSuccess: () => {
        onDeleted()
        tell(t('charterScreen.deleted', { code: commitment.code }))
      },
    }),
  )
  return <DeleteButton label={t('charterScreen.delete')} onDelete={() => remove.mutate({ ids: [commitment.id] })} />
}
