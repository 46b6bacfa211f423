import { Switch } from '@mantine/core'
import { memo, type ReactNode, useCallback, useMemo, useRef } from 'react'
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
import { useSame } from '../../../page/redrawing/useSame.ts'
import { useSave } from '../../../page/redrawing/useSave.ts'
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
  const update = useSave(api.lists.touchpoints.update.mutationOptions())
  const { id, name } = touchpoint
  const marks = useMemo(() => handOverMarks(map.stages.flatMap(({ touchpoints }) => touchpoints)), [map])
  const save = useCallback((patch: Patch<Touchpoint>): void => update({ id, patch }), [update, id])
  const part = useSame(withoutName(stored))
  const others = useSame(
    map.stages.flatMap(({ touchpoints }) => touchpoints.filter((other) => other.id !== id).map(({ id, name }) => ({ id, name }))),
  )
  return (
    <DetailPanel label={t('journeyScreen.panel', { name })} onClose={onClose}>
      <WhatFails id={id} failurePoints={touchpoint.failurePoints} measure={map.measure} />
      <DraftTextInput label={t('journeyScreen.name')} value={name} required onCommit={(next) => save({ name: next })} />
      <Basics touchpoint={useSame(withoutName(touchpoint))} stored={part} onSave={save} />
      <HandOverFields stored={part} marks={useSame(marks.get(id))} onSave={save} />
      <MoveButtons kind="touchpoint" id={id} />
      <PlaceFields stored={part} journeys={map.journeys} units={map.units} onSave={save} />
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

/** What of a place is drawn anew when its name alone changes is its name alone. */
function withoutName<Place extends { readonly name: string }>({ name: _name, ...rest }: Place): Omit<Place, 'name'> {
  return rest
}

type Unnamed = { readonly touchpoint: Omit<MapTouchpoint, 'name'> }

/** The channel, what both sides think of it, and whose hands the customer is in. */
const Basics = memo(function Basics({ touchpoint, stored, onSave }: TouchpointPart & Unnamed): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const { channel, momentOfTruth, hands, gap } = touchpoint
  return (
    <>
      <DraftTextInput
        label={t('journeyScreen.channel')}
        value={channel ?? ''}
        onCommit={(next) => onSave({ channel: next.trim() === '' ? null : next })}
      />
      <Switch
        label={t('journeyScreen.momentOfTruth')}
        checked={momentOfTruth}
        disabled={readOnly}
        onChange={(event) => onSave({ momentOfTruth: event.currentTarget.checked })}
      />
      <Scores touchpoint={touchpoint} stored={stored} onSave={onSave} />
      <GapSentence gap={gap} />
      <DraftTextInput
        label={t('journeyScreen.hands')}
        placeholder={t('journeyScreen.handsNote')}
        value={hands.join(betweenNames)}
        onCommit={(next) => onSave({ hands: namesIn(next) })}
      />
    </>
  )
})

/** What customers give it, and what the organisation gives itself. */
function Scores({ touchpoint, stored, onSave }: TouchpointPart & Unnamed): ReactNode {
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

type WhatFailsProps = Pick<MapTouchpoint, 'id' | 'failurePoints'> & { readonly measure: Measure }

const WhatFails = memo(function WhatFails({ id: touchpoint, failurePoints, measure }: WhatFailsProps): ReactNode {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const api = useApi()
  const create = useEdit(api.failurePoint.create.mutationOptions())
  const field = useRef<HTMLInputElement>(null)
  return (
    <section>
      <h3 className={classes.heading}>{t('journeyScreen.failurePoints')}</h3>
      <QuickAdd
        field={field}
        label={t('journeyScreen.newFailurePointLabel')}
        placeholder={t('journeyScreen.newFailurePoint')}
        rememberAs={`journey.failures.${touchpoint}`}
        onAdd={(title) => create.mutateAsync({ title, touchpoint })}
      />
      {failurePoints.length === 0 ? (
        <p className={classes.note}>{t('journeyScreen.nothingFails')}</p>
      ) : (
        <Link href={paretoBarPath({ by: 'touchpoint', key: touchpoint })}>{t('journeyScreen.toPareto')}</Link>
      )}
      <ul className={classes.list}>
        {failurePoints.map(({ id, title, harm }) => (
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
})
