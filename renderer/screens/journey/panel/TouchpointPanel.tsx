import { Switch } from '@mantine/core'
import { replaceEqualDeep } from '@tanstack/react-query'
import { type ReactNode, useCallback, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import { handOverMarks } from '../../../../shared/analysis/journey/handOverMarks.ts'
import type { MapTouchpoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { JourneyMap } from '../../../../shared/contract/analysis/journeyContract.ts'
import type { Touchpoint } from '../../../../shared/engagement/engagement.ts'
import type { Patch } from '../../../../shared/model/patch.ts'
import { highestScore, type Measure } from '../../../../shared/model/vocabulary.ts'
import { DetailPanel } from '../../../components/dialogs/DetailPanel.tsx'
import { DraftNumberInput } from '../../../components/fields/DraftNumberInput.tsx'
import { DraftTextInput } from '../../../components/fields/DraftTextInput.tsx'
import { EvidenceBeside } from '../../../kit/evidence/EvidenceBeside.tsx'
import { QuickAdd } from '../../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { paretoBarPath } from '../../../page/bars/paretoBar.ts'
import { screenPath } from '../../../page/screenPath.ts'
import { unitOf } from '../../../page/unitOf.ts'
import { useEdit } from '../../../page/useEdit.ts'
import { useHead } from '../../../page/useHead.ts'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { MoveButtons } from '../moving/MoveButtons.tsx'
import { BackstageEditor } from './BackstageEditor.tsx'
import { CustomerFields } from './CustomerFields.tsx'
import { DeletePlace } from './DeletePlace.tsx'
import { HandOverFields } from './HandOverFields.tsx'
import { MergePlace } from './MergePlace.tsx'
import { betweenNames, namesIn } from './namesIn.ts'
import { PlaceFields } from './PlaceFields.tsx'
import { ScoreReadings } from './ScoreReadings.tsx'
import classes from './TouchpointPanel.module.css'
import type { TouchpointPart } from './TouchpointPart.ts'

interface TouchpointPanelProps {
  readonly touchpoint: MapTouchpoint
  /** As it is kept. */
  readonly stored: Touchpoint
  readonly map: JourneyMap
  onClose(): void
  /** Goes to another touchpoint. */
  onOpen(touchpoint: string): void
}

/** Everything about one touchpoint, each field saved as it is left; what fails here is typed line after line. */
export function TouchpointPanel({ touchpoint, stored, map, onClose, onOpen }: TouchpointPanelProps): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const readOnly = useReadOnly()
  const update = useEdit(api.lists.touchpoints.update.mutationOptions())
  const { id, name, channel, momentOfTruth, hands } = touchpoint
  const marks = useMemo(() => handOverMarks(map.stages.flatMap(({ touchpoints }) => touchpoints)), [map])
  const { mutate } = update
  const save = useCallback((patch: Patch<Touchpoint>): void => mutate({ id, patch }), [mutate, id])
  const part = useWithoutName(stored)
  const others = useMemo(
    () => map.stages.flatMap(({ touchpoints }) => touchpoints).filter((other) => other.id !== id),
    [map.stages, id],
  )
  return (
    <DetailPanel label={t('journeyScreen.panel', { name })} onClose={onClose}>
      <WhatFails touchpoint={touchpoint} measure={map.measure} />
      <DraftTextInput label={t('journeyScreen.name')} value={name} required onCommit={(next) => save({ name: next })} />
      <DraftTextInput
        label={t('journeyScreen.channel')}
        value={channel ?? ''}
        onCommit={(next) => save({ channel: next.trim() === '' ? null : next })}
      />
      <Switch
        label={t('journeyScreen.momentOfTruth')}
        checked={momentOfTruth}
        disabled={readOnly}
        onChange={(event) => save({ momentOfTruth: event.currentTarget.checked })}
      />
      <Scores touchpoint={touchpoint} stored={part} onSave={save} />
      <GapSentence gap={touchpoint.gap} />
      <DraftTextInput
        label={t('journeyScreen.hands')}
        placeholder={t('journeyScreen.handsNote')}
        value={hands.join(betweenNames)}
        onCommit={(next) => save({ hands: namesIn(next) })}
      />
      <HandOverFields stored={part} marks={marks.get(id)} onSave={save} />
      <MoveButtons kind="touchpoint" id={id} />
      <PlaceFields stored={part} map={map} onSave={save} />
      <BackstageEditor stored={part} onSave={save} />
      <CustomerFields stored={part} onSave={save} />
      <ScoreReadings stored={part} onSave={save} />
      <EvidenceBeside claim={{ subject: 'touchpoint', id }} />
      <MergePlace kind="touchpoint" place={touchpoint} others={others} onMerged={onOpen} />
      <DeletePlace
        kind="touchpoint"
        place={touchpoint}
        touchpoints={0}
        failurePoints={touchpoint.failurePoints.length}
        label={t('journeyScreen.delete')}
        said={t('journeyScreen.deleted', { name })}
        onDeleted={onClose}
      />
    </DetailPanel>
  )
}

/** The same object while nothing but the name changes. */
function useWithoutName({ name: _name, ...rest }: Touchpoint): Omit<Touchpoint, 'name'> {
  const shown = useRef(rest)
  shown.current = replaceEqualDeep(shown.current, rest)
  return shown.current
}

/** What customers give it, and what the organisation gives itself. */
function Scores({ touchpoint, stored, onSave }: TouchpointPart & Pick<TouchpointPanelProps, 'touchpoint'>): ReactNode {
  const { t, format } = useLanguage()
  const { customer, organisation } = touchpoint
  return (
    <div className={classes.pair}>
      <DraftNumberInput
        label={t('journeyScreen.customerScore')}
        kind="amount"
        largest={highestScore}
        value={customer}
        onCommit={(customerScore) => onSave({ customerScore })}
      />
      <DraftNumberInput
        label={t('journeyScreen.organisationScore')}
        kind="amount"
        largest={highestScore}
        value={stored.organisationScore ?? null}
        {...(organisation === null ? {} : { placeholder: format.number(organisation) })}
        onCommit={(organisationScore) => onSave({ organisationScore })}
      />
    </div>
  )
}

function GapSentence({ gap }: { readonly gap: number | null }): ReactNode {
  const { t, format } = useLanguage()
  if (gap === null) return null
  if (gap === 0) return <p className={classes.note}>{t('journeyScreen.gapNone')}</p>
  const size = format.typed(Math.abs(gap))
  return <p className={classes.note}>{t(gap > 0 ? 'journeyScreen.gapWider' : 'journeyScreen.gapUnder', { gap: size })}</p>
}

function WhatFails({ touchpoint, measure }: { readonly touchpoint: MapTouchpoint; readonly measure: Measure }): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const api = useApi()
  const create = useEdit(api.failurePoint.create.mutationOptions())
  const field = useRef<HTMLInputElement>(null)
  return (
    <section className={classes.fails}>
      <h3 className={classes.heading}>{t('journeyScreen.failurePoints')}</h3>
      <QuickAdd
        field={field}
        label={t('journeyScreen.newFailurePointLabel')}
        placeholder={t('journeyScreen.newFailurePoint')}
        rememberAs={`journey.failures.${touchpoint.id}`}
        onAdd={(title) => create.mutateAsync({ title, touchpoint: touchpoint.id })}
      />
      {touchpoint.failurePoints.length === 0 ? (
        <p className={classes.note}>{t('journeyScreen.nothingFails')}</p>
      ) : (
        <Link href={paretoBarPath({ by: 'touchpoint', key: touchpoint.id })}>{t('journeyScreen.toPareto')}</Link>
      )}
      <ul className={classes.list}>
        {touchpoint.failurePoints.map(({ id, title, harm }) => (
          <li key={id}>
            <Link href={screenPath('failure-points', id)} className={classes.line}>
              <TypedWords>{title}</TypedWords>
              <span className={classes.note}>
                {t('journeyScreen.harm', { harm: format.measured(measure, harm), unit: unitOf(measure, currency, t, harm) })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
