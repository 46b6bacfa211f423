import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, type ReactNode, useState } from 'react'
import type { SuggestionShown, TriageView } from '../../../../shared/contract/lists/triageContract.ts'
import { takesFocus } from '../../../components/dialogs/takesFocus.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useCommandWords } from '../../../page/commands/useCommandWords.ts'
import { useMessages } from '../../../page/Messages.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import classes from './TriageView.module.css'

interface TriageFormProps {
  readonly point: TriageView
  onSkip(): void
  onBefore(): void
}

type Field = 'stage' | 'touchpoint' | 'severity' | 'rootCause'
type Values = Readonly<Record<Field, string | null>>

/** One failure point with what is suggested for it in its fields. Nothing is kept before it is said so. */
export function TriageForm({ point, onSkip, onBefore }: TriageFormProps): ReactNode {
  const readOnly = useReadOnly()
  const [values, setValues] = useState<Values>(() => startOf(point))
  const { keep, mergeInto, isSaving } = useTriage(point)
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!event.altKey || event.ctrlKey || event.metaKey) return
    const acts: Readonly<Record<string, () => void>> = { KeyD: mergeInto, KeyN: onSkip, KeyB: onBefore }
    const act = acts[event.code]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <form
      className={classes.form}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (readOnly || isSaving) return
        // With nothing to keep, going on is all that Enter can mean.
        if (saysNothingNew(point, values)) onSkip()
        else keep(values)
      }}
    >
      <PointWords point={point} onMerge={mergeInto} />
      <TriageFields point={point} values={values} onChange={setValues} />
      <TriageActions isSaving={isSaving} onSkip={onSkip} onBefore={onBefore} />
    </form>
  )
}

/** What is done with one failure point. */
function useTriage(point: TriageView) {
  const { t } = useLanguage()
  const { tell } = useMessages()
  const { keys } = useCommandWords()('undo')
  const api = useApi()
  const accept = useEdit(api.triage.accept.mutationOptions())
  const merge = useEdit(api.triage.merge.mutationOptions())
  const { duplicateOf } = point.suggested
  return {
    isSaving: accept.isPending,
    keep: ({ stage, touchpoint, severity, rootCause }: Values): void =>
      accept.mutate({
        id: point.id,
        stage: touchpoint === null ? stage : null,
        touchpoint,
        severity: severity === null ? null : Number(severity),
        rootCause: point.traced ? null : rootCause,
      }),
    mergeInto: (): void => {
      if (duplicateOf === null) return
      const told = t('triage.merged', { title: duplicateOf.title, keys: keys ?? '' })
      merge.mutate({ kept: duplicateOf.value, merged: [point.id] }, { onSuccess: () => tell(told) })
    },
  }
}

function PointWords({ point, onMerge }: { point: TriageView; onMerge(): void }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const { duplicateOf } = point.suggested
  return (
    <>
      <h2>
        <bdi>{point.code}</bdi> <TypedWords>{point.title}</TypedWords>
      </h2>
      {point.description === null ? null : (
        <p className={classes.place}>
          <TypedWords>{point.description}</TypedWords>
        </p>
      )}
      {duplicateOf === null ? null : (
        <p className={classes.duplicate}>
          {t('triage.duplicate', { code: duplicateOf.code, title: duplicateOf.title })}
          <Button size="compact-sm" variant="light" disabled={readOnly} aria-keyshortcuts="Alt+D" onClick={onMerge}>
            {t('triage.merge')}
          </Button>
        </p>
      )}
    </>
  )
}

function TriageActions({ isSaving, onSkip, onBefore }: { isSaving: boolean; onSkip(): void; onBefore(): void }): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  return (
    <>
      <div className={classes.actions}>
        <Button {...takesFocus} type="submit" disabled={readOnly} aria-busy={isSaving}>
          {t('triage.accept')}
        </Button>
        <Button variant="default" aria-keyshortcuts="Alt+N" onClick={onSkip}>
          {t('triage.skip')}
        </Button>
        <Button variant="subtle" aria-keyshortcuts="Alt+B" onClick={onBefore}>
          {t('triage.before')}
        </Button>
      </div>
      <p className={classes.place}>{t('triage.hint')}</p>
    </>
  )
}

function saysNothingNew({ stage, touchpoint, severity, traced }: TriageView, values: Values): boolean {
  const isSame = values.stage === stage && values.touchpoint === touchpoint
  return isSame && values.severity === (severity === null ? null : String(severity)) && (traced || values.rootCause === null)
}

function startOf({ stage, touchpoint, severity, suggested }: TriageView): Values {
  const given = severity ?? suggested.severity?.value
  return {
    stage: stage ?? suggested.stage?.value ?? null,
    touchpoint: touchpoint ?? suggested.touchpoint?.value ?? null,
    severity: given === undefined ? null : String(given),
    rootCause: suggested.rootCause?.value ?? null,
  }
}

const severities = ['1', '2', '3', '4', '5'] as const

function TriageFields(props: { point: TriageView; values: Values; onChange(values: Values): void }): ReactNode {
  const { point, values, onChange } = props
  const { t } = useLanguage()
  const { stages, touchpoints, rootCauses } = useChoices()
  const set = (field: Field) => (value: string | null) => onChange({ ...values, [field]: value })
  const inStage = touchpoints.filter(({ stage }) => values.stage === null || stage === values.stage)
  return (
    <div className={classes.fields}>
      <TriageSelect
        label={t('triage.stage')}
        data={stages}
        value={values.stage}
        suggestion={point.suggested.stage}
        onChange={(stage) => onChange({ ...values, stage, touchpoint: null })}
      />
      <TriageSelect
        label={t('triage.touchpoint')}
        data={inStage}
        value={values.touchpoint}
        suggestion={point.suggested.touchpoint}
        onChange={(id) =>
          onChange({ ...values, touchpoint: id, stage: touchpoints.find(({ value }) => value === id)?.stage ?? values.stage })
        }
      />
      <TriageSelect
        label={t('triage.severity')}
        data={severities.map((value) => ({ value, label: t(`vocabulary.severity.${value}`) }))}
        value={values.severity}
        suggestion={point.suggested.severity}
        onChange={set('severity')}
      />
      {point.traced ? (
        <p className={classes.place}>{t('triage.traced')}</p>
      ) : (
        <TriageSelect
          label={t('triage.rootCause')}
          data={rootCauses}
          value={values.rootCause}
          suggestion={point.suggested.rootCause}
          onChange={set('rootCause')}
        />
      )}
    </div>
  )
}

interface TriageSelectProps {
  readonly label: string
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly value: string | null
  readonly suggestion: SuggestionShown<string | number> | null
  onChange(value: string | null): void
}

/** A field in which the suggestion stands until another is chosen; beneath it, whom the suggestion is taken from. */
function TriageSelect({ label, data, value, suggestion, onChange }: TriageSelectProps): ReactNode {
  const { t, format } = useLanguage()
  const isSuggested = suggestion !== null && String(suggestion.value) === value
  const sources = suggestion === null ? '' : format.list(suggestion.from.map(({ code, title }) => `${code} ${title}`))
  return (
    <Select
      label={label}
      searchable
      clearable
      data={data}
      value={value}
      onChange={onChange}
      description={isSuggested ? t('triage.why', { sources }) : value === null ? t('triage.none') : ''}
      inputWrapperOrder={['label', 'input', 'description']}
    />
  )
}

function useChoices() {
  const { stages, touchpoints } = useHead()
  const { data } = useQuery(useApi().agreement.get.queryOptions())
  return {
    stages: stages.map(({ id, name }) => ({ value: id, label: name })),
    touchpoints: touchpoints.map(({ id, name, stage }) => ({ value: id, label: name, stage })),
    rootCauses: (data?.rootCauses ?? []).map(({ id, code, title }) => ({ value: id, label: `${code} ${title}` })),
  }
}
