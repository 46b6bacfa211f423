import { Anchor, Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { memo, type ReactNode, useCallback, useEffect } from 'react'
import type { EngagementHead } from '../../../shared/contract/lists/engagementContract.ts'
import type { FailurePointDetail, FailurePointPatch } from '../../../shared/contract/lists/failurePointContract.ts'
import { DetailPanel } from '../../components/dialogs/DetailPanel.tsx'
import { DraftNumberInput } from '../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../components/fields/DraftTextInput.tsx'
import { EvidenceBeside } from '../../kit/evidence/EvidenceBeside.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { useCurrency } from '../../page/redrawing/useCurrency.ts'
import { useHeadPart } from '../../page/redrawing/useHeadPart.ts'
import { usePlanMeasure } from '../../page/redrawing/usePlanMeasure.ts'
import { useSame } from '../../page/redrawing/useSame.ts'
import { useSave } from '../../page/redrawing/useSave.ts'
import { unitOf } from '../../page/unitOf.ts'
import { useRoute } from '../../page/useRoute.ts'
import { CustomerWords } from './CustomerWords.tsx'
import classes from './FailurePointPanel.module.css'
import { FrequencyInputs } from './FrequencyInputs.tsx'
import { ResponsePart } from './response/ResponsePart.tsx'
import { SplitButton } from './splitting/SplitButton.tsx'

type UntitledDetail = Omit<FailurePointDetail, 'title' | 'description'>

const severities = [1, 2, 3, 4, 5] as const

/** Everything about one failure point, each field saved as it is left. What customers said comes before what is typed of it. */
export function FailurePointPanel(props: { id: string; onClose(): void; onDelete(ids: readonly string[]): void }): ReactNode {
  const { id, onClose } = props
  const { t } = useLanguage()
  const { go } = useRoute()
  const api = useApi()
  const narrowing = useNarrowing()
  const { data, isError } = useQuery(api.failurePoint.get.queryOptions({ input: { id, narrowing }, retry: false }))
  // It was deleted or undone, here or in another window, or another file was opened.
  useEffect(() => {
    if (isError) onClose()
  }, [isError, onClose])
  if (data === undefined) return null
  const hasCases = data.occurrences > 0
  const trace = (
    <Button onClick={() => go('trace', data.id)}>
      {t(data.rootCauses.length > 0 ? 'failurePointsScreen.openTrace' : 'failurePointsScreen.trace')}
    </Button>
  )
  return (
    <DetailPanel label={t('failurePointsScreen.panel', { code: data.code })} code={data.code} onClose={onClose}>
      <TitleInput key={`${data.id} title`} id={data.id} title={data.title} />
      {hasCases ? (
        <>
          <CustomerWords key={`${data.id} words`} id={data.id} />
          <div className={classes.steps}>
            {trace}
            {data.occurrences > 1 ? <SplitButton detail={data} /> : null}
          </div>
        </>
      ) : null}
      <Fields key={data.id} detail={data} />
      <EvidenceBeside claim={{ subject: 'failurePoint', id: data.id }} />
      <ResponsePart key={`${data.id} response`} id={data.id} />
      <div className={classes.actions}>
        {hasCases ? null : trace}
        <Button variant="subtle" color="gray" onClick={() => props.onDelete([data.id])}>
          {t('failurePointsScreen.delete')}
        </Button>
      </div>
    </DetailPanel>
  )
}

function TitleInput({ id, title }: Pick<FailurePointDetail, 'id' | 'title'>): ReactNode {
  const { t } = useLanguage()
  const update = useSave(useApi().failurePoint.update.mutationOptions())
  return (
    <DraftTextInput
      label={t('failurePointsScreen.columns.title')}
      value={title}
      required
      onCommit={(given) => update({ id, patch: { title: given } })}
    />
  )
}

/** What is typed and chosen but the title; another description draws its own field anew and none of the rest. */
function Fields({ detail }: { detail: FailurePointDetail }): ReactNode {
  const { t } = useLanguage()
  const { id } = detail
  const update = useSave(useApi().failurePoint.update.mutationOptions())
  const save = useCallback((patch: FailurePointPatch): void => update({ id, patch }), [id, update])
  const untitled = useSame(withoutTexts(detail))
  return (
    <>
      <DraftTextInput
        label={t('failurePointsScreen.description')}
        multiline
        value={detail.description ?? ''}
        onCommit={(description) => save({ description: description.trim() === '' ? null : description })}
      />
      <PlaceInputs detail={untitled} onSave={save} />
      <SeverityInput severity={untitled.severity} onSave={save} />
      <FrequencyInputs detail={untitled} onSave={save} />
      <MoneyAndCustomers detail={untitled} onSave={save} />
      <Behind detail={untitled} />
    </>
  )
}

function withoutTexts({ title: _, description: __, ...others }: FailurePointDetail): UntitledDetail {
  return others
}

interface PartProps {
  readonly detail: UntitledDetail
  onSave(patch: FailurePointPatch): void
}

const SeverityInput = memo(function SeverityInput({
  severity,
  onSave,
}: Pick<PartProps, 'onSave'> & { readonly severity: FailurePointDetail['severity'] }): ReactNode {
  const { t } = useLanguage()
  return (
    <Select
      label={t('failurePointsScreen.severity')}
      clearable
      data={severities.map((value) => ({ value: String(value), label: t(`vocabulary.severity.${value}`) }))}
      value={severity === null ? null : String(severity)}
      onChange={(chosen) => onSave({ severity: chosen === null ? null : Number(chosen) })}
    />
  )
})

const PlaceInputs = memo(function PlaceInputs({ detail, onSave }: PartProps): ReactNode {
  const { t } = useLanguage()
  const head = useHeadPart(places)
  const touchpoints = head.touchpoints.filter((touchpoint) => detail.stage === null || touchpoint.stage === detail.stage)
  return (
    <>
      <Select
        label={t('failurePointsScreen.stage')}
        clearable
        searchable
        data={head.stages.map(({ id, name }) => ({ value: id, label: name }))}
        value={detail.stage}
        onChange={(stage) => {
          const stays = head.touchpoints.some((touchpoint) => touchpoint.id === detail.touchpoint && touchpoint.stage === stage)
          onSave(stays ? { stage } : { stage, touchpoint: null })
        }}
      />
      <Select
        label={t('failurePointsScreen.touchpoint')}
        clearable
        searchable
        data={touchpoints.map(({ id, name }) => ({ value: id, label: name }))}
        value={detail.touchpoint}
        onChange={(touchpoint) => {
          const stage = head.touchpoints.find((candidate) => candidate.id === touchpoint)?.stage
          onSave(stage === undefined ? { touchpoint } : { touchpoint, stage })
        }}
      />
      <DraftTextInput
        label={t('failurePointsScreen.channel')}
        value={detail.channel ?? ''}
        onCommit={(channel) => onSave({ channel: channel.trim() === '' ? null : channel })}
      />
    </>
  )
})

function places({ stages, touchpoints }: EngagementHead): Pick<EngagementHead, 'stages' | 'touchpoints'> {
  return { stages, touchpoints }
}

const MoneyAndCustomers = memo(function MoneyAndCustomers({ detail, onSave }: PartProps): ReactNode {
  const { t } = useLanguage()
  const currency = useCurrency()
  return (
    <div className={classes.pair}>
      <DraftNumberInput
        label={t('failurePointsScreen.costPerCase', { currency })}
        value={detail.costPerCase}
        onCommit={(costPerCase) => onSave({ costPerCase })}
      />
      <DraftNumberInput
        label={t('failurePointsScreen.customersPerMonth')}
        value={detail.customersPerMonth}
        onCommit={(customersPerMonth) => onSave({ customersPerMonth })}
      />
    </div>
  )
})

/** What its harm is and which root causes carry it. */
const Behind = memo(function Behind({ detail }: Pick<PartProps, 'detail'>): ReactNode {
  const { t, format } = useLanguage()
  const { go } = useRoute()
  const currency = useCurrency()
  const measure = usePlanMeasure()
  return (
    <dl className={classes.behind}>
      <dt>{t('failurePointsScreen.harm')}</dt>
      <dd>
        {format.measured(measure, detail.harm)} {unitOf(measure, currency, t)}
      </dd>
      <dt>{t('failurePointsScreen.rootCauses')}</dt>
      <dd>
        <ul>
          {detail.rootCauses.map((cause) => (
            <li key={cause.id}>
              <Anchor component="button" type="button" size="sm" ta="start" onClick={() => go('root-causes', cause.id)}>
                <TypedWords>{cause.title}</TypedWords>
              </Anchor>
              <span>{format.percent(cause.share)}</span>
            </li>
          ))}
          {detail.untracedShare > 0 ? (
            <li>
              <span>{t('failurePointsScreen.untraced')}</span>
              <span>{format.percent(detail.untracedShare)}</span>
            </li>
          ) : null}
        </ul>
      </dd>
    </dl>
  )
})
