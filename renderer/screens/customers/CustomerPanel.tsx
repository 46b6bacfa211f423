import { Button, Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { CustomerPatch, CustomerRow } from '../../../shared/contract/lists/customerContract.ts'
import { localDay } from '../../../shared/model/localDay.ts'
import { initiators } from '../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import classes from '../../components/dialogs/PanelParts.module.css'
import { DayInput } from '../../components/fields/DayInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { DeleteButton } from '../../kit/lists/DeleteButton.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useCommandWords } from '../../page/commands/useCommandWords.ts'
import { useMessages } from '../../page/Messages.tsx'
import { useEdit } from '../../page/useEdit.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import { ContactMark } from './ContactMark.tsx'
import { useMetToday } from './useMetToday.ts'

/** Everything about one customer, each field saved as it is left. */
export function CustomerPanel({ customer, onClose }: { readonly customer: CustomerRow; onClose(): void }): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const metToday = useMetToday()
  const { label: metLabel, keys } = useCommandWords()('met-today')
  const update = useEdit(api.lists.customers.update.mutationOptions())
  const { id, name } = customer
  const save = (patch: CustomerPatch): void => update.mutate({ id, patch })
  const saveText = (field: 'tier' | 'owner') => (text: string) => save({ [field]: text.trim() === '' ? null : text })
  return (
    <DetailPanel label={t('customersScreen.panel', { name })} onClose={onClose}>
      <DraftTextInput
        label={t('customersScreen.columns.name')}
        value={name}
        required
        onCommit={(typed) => save({ name: typed })}
      />
      <ContactMark customer={customer} />
      <div>
        <Button size="xs" variant="light" disabled={readOnly} title={keys ?? undefined} onClick={() => metToday(customer)}>
          {metLabel}
        </Button>
      </div>
      <Contact customer={customer} onSave={save} />
      <DayInput label={t('customersScreen.nextOn')} value={customer.nextOn ?? null} onCommit={(nextOn) => save({ nextOn })} />
      <div className={classes.pair}>
        <DraftTextInput label={t('customersScreen.owner')} value={customer.owner ?? ''} onCommit={saveText('owner')} />
        <DraftTextInput label={t('customersScreen.tier')} value={customer.tier ?? ''} onCommit={saveText('tier')} />
      </div>
      <PastDay
        label={t('customersScreen.since')}
        value={customer.since ?? null}
        refusal="futureSince"
        onCommit={(since) => save({ since })}
      />
      <div className={classes.actions}>
        <DeleteCustomer customer={customer} onDeleted={onClose} />
      </div>
    </DetailPanel>
  )
}

function Contact({ customer, onSave }: { readonly customer: CustomerRow; onSave(patch: CustomerPatch): void }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <div className={classes.pair}>
      <PastDay
        label={t('customersScreen.lastContact')}
        value={customer.lastContact ?? null}
        refusal="future"
        onCommit={(lastContact) => onSave({ lastContact })}
      />
      <Select
        label={t('customersScreen.initiatedBy')}
        clearable
        readOnly={readOnly}
        data={initiators.map((value) => ({ value, label: t(`customersScreen.initiator.${value}`) }))}
        value={customer.initiatedBy ?? null}
        onChange={(chosen) => onSave({ initiatedBy: initiators.find((value) => value === chosen) ?? null })}
      />
    </div>
  )
}

interface PastDayProps {
  readonly label: string
  readonly value: string | null
  readonly refusal: 'future' | 'futureSince'
  onCommit(day: string | null): void
}

/** A day that has been; one that is still to come stays in the field, beside the reason why it is not taken. */
function PastDay({ label, value, refusal, onCommit }: PastDayProps): ReactNode {
  const { t, format } = useLanguage()
  const [refused, setRefused] = useState<string | null>(null)
  return (
    <div>
      <DayInput
        label={label}
        value={value}
        onCommit={(day) => {
          const isToCome = day !== null && day > localDay()
          setRefused(isToCome ? day : null)
          if (!isToCome) onCommit(day)
        }}
      />
      {refused === null ? null : (
        <p role="alert" className={classes.refused}>
          {t(`customersScreen.${refusal}`, { day: format.day(refused) })}
        </p>
      )}
    </div>
  )
}

function DeleteCustomer({ customer, onDeleted }: { readonly customer: CustomerRow; onDeleted(): void }): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const remove = useEdit(
    api.lists.customers.remove.mutationOptions({
      onSuccess: () => {
        onDeleted()
        tell(t('customersScreen.deleted', { name: customer.name }))
      },
    }),
  )
  return <DeleteButton label={t('customersScreen.delete')} onDelete={() => remove.mutate({ ids: [customer.id] })} />
}
