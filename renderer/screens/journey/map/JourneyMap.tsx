import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { handOverMarks } from '../../../../shared/analysis/journey/handOverMarks.ts'
import { countHands, handSequence } from '../../../../shared/analysis/journey/journeyHands.ts'
import { type MapTouchpoint, widestGaps } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { JourneyMap as DrawnJourney } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useTextScale } from '../../../charts/base/useTextScale.ts'
import { JourneyCurves } from '../../../charts/journey/JourneyCurves.tsx'
import { layOutCurves } from '../../../charts/journey/layOutCurves.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import type { Capture } from '../capture/useCapture.ts'
import { stageInRoute } from '../panel/stageInRoute.ts'
import { BackstageColumn } from './BackstageColumn.tsx'
import classes from './JourneyMap.module.css'
import { MapFindings } from './MapFindings.tsx'
import { OneOwnerTrial } from './OneOwnerTrial.tsx'
import { ParetoLink } from './ParetoLink.tsx'
import { StageColumn } from './StageColumn.tsx'
import { StandingCell } from './StandingCell.tsx'
import type { TriedOwner } from './useOneOwner.ts'

/** At the usual size of text, in pixels. */
const columnWidth = 184
const curvesHeight = 168
const gapsNamed = 3

export interface JourneyMapProps {
  readonly map: DrawnJourney
  /** One owner in the place of several hands. */
  readonly tried: TriedOwner
  readonly openId: string | null
  readonly capture: Capture | null
  onOpen(touchpoint: string): void
}

/** The map: a column for each stage, over them the scores of both sides, under them what customers meet and what stands behind it. */
export function JourneyMap({ map, tried, openId, capture, onOpen }: JourneyMapProps): ReactNode {
  const { t } = useLanguage()
  const { currency } = useHead()
  const { stages } = map
  const touchpoints = stages.flatMap((stage) => stage.touchpoints)
  const worst = widestGaps(stages, gapsNamed)
  const surroundings = {
    measure: map.measure,
    mostHarm: worstHarm(map),
    hands: handOverMarks(touchpoints, tried.owners),
    openId,
    capture,
    onOpen,
  }
  const columns: CSSProperties = { gridTemplateColumns: `8.5rem repeat(${stages.length}, ${columnWidth / 16}rem)` }
  return (
    <>
      {capture === null ? (
        <>
          <MapFindings stages={stages} worst={worst} count={countHands(handSequence(touchpoints))} />
          <OneOwnerTrial map={map} {...tried} />
        </>
      ) : null}
      <section className={classes.scroller} aria-label={t('journeyScreen.map')} tabIndex={-1} data-print="flow">
        <div className={classes.map} style={columns}>
          <p className={classes.lane}>{t('journeyScreen.lanes.stages')}</p>
          <StageHeads stages={stages} onOpen={onOpen} />
          {capture === null ? <Scores stages={stages} worst={worst} /> : null}
          {capture === null ? <Standings stages={stages} /> : null}
          <div className={classes.lane}>
            <p>{t('journeyScreen.lanes.front')}</p>
            <p className={classes.unit}>{t('journeyScreen.circles', { unit: unitOf(map.measure, currency, t) })}</p>
          </div>
          {stages.map((stage) => (
            <StageColumn key={stage.id} stage={stage} {...surroundings} />
          ))}
          {touchpoints.some(({ backstage }) => backstage.length > 0) ? (
            <>
              <p className={classes.lane}>{t('journeyScreen.lanes.back')}</p>
              {stages.map((stage) => (
                <BackstageColumn key={stage.id} stage={stage} neutral={map.neutral} />
              ))}
            </>
          ) : null}
        </div>
      </section>
    </>
  )
}

interface StageHeadsProps {
  readonly stages: DrawnJourney['stages']
  onOpen(stage: string): void
}

/** The stages in their order, each a step from its details and its Pareto. */
function StageHeads({ stages, onOpen }: StageHeadsProps): ReactNode {
  const { format } = useLanguage()
  return (
    <>
      {stages.map((stage, place) => (
        <h2 key={stage.id} className={classes.stage}>
          <button type="button" className={classes.openStage} onClick={() => onOpen(stageInRoute(stage.id))}>
            <span className={classes.number}>{format.number(place + 1)}</span> <TypedWords>{stage.name}</TypedWords>
          </button>{' '}
          <ParetoLink by="stage" place={stage} />
        </h2>
      ))}
    </>
  )
}

/** Against competitors, where any was scored. */
function Standings({ stages }: Pick<StageHeadsProps, 'stages'>): ReactNode {
  const { t } = useLanguage()
  if (stages.every(({ competitors }) => competitors.length === 0)) return null
  return (
    <>
      <p className={classes.lane}>{t('journeyScreen.lanes.competitors')}</p>
      {stages.map((stage) => (
        <StandingCell key={stage.id} stage={stage} />
      ))}
    </>
  )
}

/** The lane of the curves: what each line is, and the lines themselves over all stages. */
function Scores({
  stages,
  worst,
}: {
  readonly stages: DrawnJourney['stages']
  readonly worst: readonly MapTouchpoint[]
}): ReactNode {
  const { t, format, direction } = useLanguage()
  const scale = useTextScale()
  const height = curvesHeight * scale
  const curves = useMemo(
    () => layOutCurves({ stages, column: columnWidth * scale, height, direction }),
    [stages, scale, height, direction],
  )
  return (
    <>
      <div className={classes.lane}>
        <p>{t('journeyScreen.lanes.scores')}</p>
        <p className={classes.organisationKey}>{t('journeyScreen.organisation')}</p>
        <p className={classes.customerKey}>{t('journeyScreen.customer')}</p>
        {curves.rivals.length === 0 ? null : <p className={classes.rivalKey}>{t('journeyScreen.rivals')}</p>}
        {curves.points.some(({ firstY }) => firstY !== null) ? (
          <p className={classes.thenKey}>{t('journeyScreen.atFirst')}</p>
        ) : null}
      </div>
      <div className={classes.curves} style={{ gridColumn: `span ${stages.length}` }}>
        <JourneyCurves
          curves={curves}
          height={height}
          label={t('journeyScreen.curves', { count: curves.points.length })}
          worst={new Set(worst.map(({ id }) => id))}
          score={format.number}
        />
      </div>
    </>
  )
}

/** Of the failure point that hurts most. */
function worstHarm({ stages }: DrawnJourney): number {
  const places = stages.flatMap((stage) => [stage, ...stage.touchpoints])
  return Math.max(0, ...places.flatMap(({ failurePoints }) => failurePoints.map(({ harm }) => harm)))
}
