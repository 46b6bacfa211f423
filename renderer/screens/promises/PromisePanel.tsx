import { MultiSelect, Select } from '@mantine/core'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PromiseRow } from '../../../shared/analysis/journey/promiseLedger.ts'
import type { PromiseLedger, PromisePatch } from '../../../shared/contract/lists/promiseContract.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { gaps } from '../../components/marks/gaps.ts'
import { EvidenceBeside } from '../../kit/evidence/EvidenceBeside.tsx'
import { DeleteButton } from '../../kit/lists/DeleteButton.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useMessages } from '../../page/Messages.tsx'
import { screenPath } from '../../page/screenPath.ts'
import { useEdit } from '../../page/useEdit.ts'
import { useHead } from '../../page/useHead.ts'
import { useReadOnly } from '../../page/useReadOnly.ts'
import classes from './PromisePanel.module.css'

/** Of a long list of failure points; typing finds the rest. */
const choicesAtOnce = 60

interface PromisePanelProps {
  readonly promise: PromiseRow
  readonly failurePoints: PromiseLedger['failurePoints']
  onClose(): void
}

/** Everything about one promise, each field saved as it is left. */
export function PromisePanel({ promise, failurePoints, onClose }: PromisePanelProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const update = useEdit(api.lists.promises.update.mutationOptions())
  const save = (patch: PromisePatch): void => update.mutate({ id: promise.id, patch })
  const text = (field: 'madeIn' | 'conditions' | 'reality' | 'understood', placeholder?: string): ReactNode => (
    <DraftTextInput
      label={t(`promisesScreen.${field}`)}
      {...(placeholder === undefined ? {} : { placeholder })}
      multiline
      value={promise[field] ?? ''}
      onCommit={(next) => save({ [field]: next.trim() === '' ? null : next })}
    />
  )
  return (
    <DetailPanel label={t('promisesScreen.panel', { code: promise.code })} code={promise.code} onClose={onClose}>
      <DraftTextInput
        label={t('promisesScreen.text')}
        multiline
        required
        value={promise.text}
        onCommit={(next) => save({ text: next })}
      />
      {text('reality')}
      <GapAndPlace promise={promise} onSave={save} />
      {text('madeIn', t('promisesScreen.madeInNote'))}
      {text('conditions')}
      {text('understood')}
      <FailurePoints promise={promise} failurePoints={failurePoints} onSave={save} />
      <EvidenceBeside claim={{ subject: 'promise', id: promise.id }} />
      <div className={classes.actions}>
        <DeletePromise promise={promise} onDeleted={onClose} />
      </div>
    </DetailPanel>
  )
}

interface PartProps {
  readonly promise: PromiseRow
  onSave(patch: PromisePatch): void
}

function GapAndPlace({ promise, onSave }: PartProps): ReactNode {
  const { t } = useLanguage()
  const { touchpoints } = useHead()
  const readOnly = useReadOnly()
  return (
    <>
      <Select
        label={t('promisesScreen.gap')}
        clearable
        readOnly={readOnly}
        data={gaps.map((gap) => ({ value: String(gap), label: t(`vocabulary.gap.${gap}`) }))}
        value={promise.gap === undefined ? null : String(promise.gap)}
        onChange={(value) => onSave({ gap: value === null ? null : Number(value) })}
      />
      <Select
        label={t('promisesScreen.touchpoint')}
        clearable
        searchable
        readOnly={readOnly}
        data={touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
        value={promise.touchpoint ?? null}
        onChange={(touchpoint) => onSave({ touchpoint })}
      />
    </>
  )
}

function FailurePoints({ promise, failurePoints, onSave }: PartProps & Pick<PromisePanelProps, 'failurePoints'>): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const named = failurePoints.filter(({ id }) => promise.failurePoints.includes(id))
  return (
    <>
      <MultiSelect
        label={t('promisesScreen.failurePoints')}
        description={t('promisesScreen.failurePointsNote')}
        searchable
        limit={choicesAtOnce}
        readOnly={readOnly}
        data={failurePoints.map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` }))}
        value={[...promise.failurePoints]}
        onChange={(chosen) => onSave({ failurePoints: chosen })}
      />
      <ul className={classes.list}>
        {named.map(({ id, code, title }) => (
          <li key={id}>
            <Link href={screenPath('failure-points', id)} aria-label={t('promisesScreen.openFailurePoint', { code, title })}>
              <TypedWords>{title}</TypedWords>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function DeletePromise({ promise, onDeleted }: { readonly promise: PromiseRow; onDeleted(): void }): ReactNode {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const api = useApi()
  const remove = useEdit(
    api.lists.promises.remove.mutationOptions({
      onSuccess: () => {
        onDeleted()
        tell(t('promisesScreen.deleted', { code: promise.code }))
      },
    }),
  )
  return <DeleteButton label={t('promisesScreen.delete')} onDelete={() => remove.mutate({ ids: [promise.id] })} />
}
