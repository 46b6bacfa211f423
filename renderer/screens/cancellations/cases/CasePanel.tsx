import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type {
  CancellationCase,
  CancellationCasePatch,
  CancellationView,
} from '../../../../shared/contract/lists/cancellationContract.ts'
import { cancellationOutcomes } from '../../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../../components/dialogs/DetailPanel.tsx'
import classes from '../../../components/dialogs/PanelParts.module.css'
import { DayInput } from '../../../components/fields/DayInput.tsx'
import { DraftNumberInput } from '../../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { DeleteButton } from '../../../kit/lists/DeleteButton.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useMessages } from '../../../page/Messages.tsx'
import { screenPath } from '../../../page/screenPath.ts'
import { useEdit } from '../../../page/useEdit.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'

/** Of a long list of failure points; typing finds the rest. */
const choicesAtOnce = 60

interface CasePanelProps extends Pick<CancellationView, 'failurePoints'> {
  readonly one: CancellationCase
  onClose(): void
}

/** Everything about one cancellation, each field saved as it is left. */
export function CasePanel({ one, failurePoints, onClose }: CasePanelProps): ReactNode {
  const { t, format } = useLanguage()
  const api = useApi()
  const update = useEdit(api.lists.cancellationCases.update.mutationOptions())
  const save = (patch: CancellationCasePatch): void => update.mutate({ id: one.id, patch })
  return (
    <DetailPanel label={t('cancellationsScreen.reasons.panel', { day: format.day(one.on) })} onClose={onClose}>
      <Reason one={one} failurePoints={failurePoints} onSave={save} />
      <div className={classes.pair}>
        <DayInput
          label={t('cancellationsScreen.reasons.day')}
          required
          value={one.on}
          onCommit={(on) => (on === null ? undefined : save({ on }))}
        />
        <DraftTextInput
          label={t('cancellationsScreen.reasons.tier')}
          value={one.tier ?? ''}
          onCommit={(tier) => save({ tier: tier.trim() === '' ? null : tier })}
        />
      </div>
      <Outcome one={one} onSave={save} />
      <div className={classes.actions}>
        <DeleteCase one={one} onDeleted={onClose} />
      </div>
    </DetailPanel>
  )
}

interface PartProps {
  readonly one: CancellationCase
  onSave(patch: CancellationCasePatch): void
}

function Reason({ one, failurePoints, onSave }: PartProps & Pick<CasePanelProps, 'failurePoints'>): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <>
      <Select
        label={t('cancellationsScreen.reasons.reason')}
        searchable
        clearable
        limit={choicesAtOnce}
        readOnly={readOnly}
        data={failurePoints.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        value={one.failurePoint ?? null}
        onChange={(failurePoint) => onSave({ failurePoint })}
      />
      {one.failurePoint === undefined ? null : (
        <Link href={screenPath('failure-points', one.failurePoint)}>{t('cancellationsScreen.reasons.toFailurePoint')}</Link>
      )}
    </>
  )
}

function Outcome({ one, onSave }: PartProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <>
      <Select
        label={t('cancellationsScreen.reasons.outcome')}
        placeholder={t('cancellationsScreen.reasons.open')}
        clearable
        readOnly={readOnly}
        data={cancellationOutcomes.map((value) => ({ value, label: t(`vocabulary.cancellationOutcome.${value}`) }))}
        value={one.outcome ?? null}
        onChange={(chosen) => onSave({ outcome: cancellationOutcomes.find((value) => value === chosen) ?? null })}
      />
      <div className={classes.pair}>
        <DraftNumberInput
          label={t('cancellationsScreen.reasons.cash')}
          value={one.cash ?? null}
          onCommit={(cash) => onSave({ cash })}
        />
        <DraftNumberInput
          label={t('cancellationsScreen.reasons.offerCost')}
          value={one.offerCost ?? null}
          onCommit={(offerCost) => onSave({ offerCost })}
        />
      </div>
    </>
  )
}

function DeleteCase({ one, onDeleted }: { readonly one: CancellationCase; onDeleted(): void }): ReactNode {
  const { t, format } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const remove = useEdit(
    api.lists.cancellationCases.remove.mutationOptions({
      onSuccess: () => {
        onDeleted()
        tell(t('cancellationsScreen.reasons.deleted', { day: format.day(one.on) }))
      },
    }),
  )
  return <DeleteButton label={t('cancellationsScreen.reasons.delete')} onDelete={() => remove.mutate({ ids: [one.id] })} />
}
