import { memo, type ReactNode, useRef } from 'react'
import type { MarkedHands } from '../../../../shared/analysis/journey/handOverMarks.ts'
import type { MapStage } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { ComparedField } from '../../../../shared/analysis/journey/targetChanges.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'
import { QuickAdd } from '../../../kit/lists/QuickAdd.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useApi } from '../../../page/ApiProvider.tsx'
import { useEdit } from '../../../page/useEdit.ts'
import { CaptureField } from '../capture/CaptureField.tsx'
import type { Capture } from '../capture/useCapture.ts'
import { FailureCircles } from './FailureCircles.tsx'
import { HandOverMark } from './HandOverMark.tsx'
import classes from './StageColumn.module.css'
import { TouchpointCard } from './TouchpointCard.tsx'

/** What every card of a map needs besides its own touchpoint. */
export interface CardSurroundings {
  readonly measure: Measure
  /** Of the worst failure point of the map: its circle is the largest. */
  readonly mostHarm: number
  /** The hands of each touchpoint, by id. */
  readonly hands: ReadonlyMap<string, MarkedHands>
  readonly openId: string | null
  /** What differs from today in a target journey, by touchpoint; null for one that is new. */
  readonly changed: ReadonlyMap<string, readonly ComparedField[] | null>
  /** Null while no notes are typed on the map. */
  readonly capture: Capture | null
  onOpen(touchpoint: string): void
}

interface StageColumnProps extends CardSurroundings {
  readonly stage: MapStage
  /** So many cards in full; what of the column is out of sight may wait for a moment. */
  readonly drawn: number
}

const noHands: MarkedHands['hands'] = []

/** The touchpoints of a stage, each with what fails there, the hand-overs between them, and a line for the next. */
export const StageColumn = memo(function StageColumn({ stage, drawn, ...surroundings }: StageColumnProps): ReactNode {
  const { t } = useLanguage()
  const { hands, measure, mostHarm, openId, changed, capture, onOpen } = surroundings
  return (
    <div className={classes.column} data-stage={stage.id}>
      {stage.touchpoints.map((touchpoint, at) => {
        const before = hands.get(touchpoint.id)?.before ?? null
        return (
          <div key={touchpoint.id} className={classes.place} data-touchpoint={touchpoint.id}>
            {before === null || drawn === 0 ? null : <HandOverMark handOver={before} />}
            <TouchpointCard
              touchpoint={touchpoint}
              hands={hands.get(touchpoint.id)?.hands ?? noHands}
              open={touchpoint.id === openId}
              whole={at < drawn || openId !== null}
              changed={changed.get(touchpoint.id)}
              {...{ measure, mostHarm, onOpen }}
            />
            {capture?.at.id === touchpoint.id ? <CaptureField capture={capture} /> : null}
          </div>
        )
      })}
      {stage.failurePoints.length === 0 ? null : (
        <div className={classes.card}>
          <p className={classes.quiet}>{t('journeyScreen.atStage')}</p>
          <FailureCircles failurePoints={stage.failurePoints} measure={measure} mostHarm={mostHarm} />
        </div>
      )}
      {drawn < stage.touchpoints.length ? null : <NextTouchpoint id={stage.id} name={stage.name} />}
    </div>
  )
})

/** The line for the next touchpoint of a stage. */
function NextTouchpoint({ id, name: stage }: Pick<MapStage, 'id' | 'name'>): ReactNode {
  const { t } = useLanguage()
  const api = useApi()
  const create = useEdit(api.lists.touchpoints.create.mutationOptions())
  const field = useRef<HTMLInputElement>(null)
  return (
    <div data-print="none">
      <QuickAdd
        field={field}
        label={t('journeyScreen.newTouchpointIn', { stage })}
        placeholder={t('journeyScreen.newTouchpoint')}
        rememberAs={`journey.quickAdd.${id}`}
        onAdd={(name) => create.mutateAsync({ name, stage: id })}
      />
    </div>
  )
}
