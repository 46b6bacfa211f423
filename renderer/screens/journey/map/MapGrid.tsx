import { type CSSProperties, memo, type ReactNode, useMemo } from 'react'
import type { MapStage, MapTouchpoint } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { JourneyMap as DrawnJourney } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useTextScale } from '../../../charts/base/useTextScale.ts'
import { JourneyCurves } from '../../../charts/journey/JourneyCurves.tsx'
import { layOutCurves } from '../../../charts/journey/layOutCurves.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import { unitOf } from '../../../page/unitOf.ts'
import { useHead } from '../../../page/useHead.ts'
import { stageInRoute } from '../panel/stageInRoute.ts'
import { BackstageColumn } from './BackstageColumn.tsx'
import classes from './JourneyMap.module.css'
import { columnWidth, laneWidth } from './mapSizes.ts'
import { ParetoLink } from './ParetoLink.tsx'
import { type CardSurroundings, StageColumn } from './StageColumn.tsx'
import { StandingCell } from './StandingCell.tsx'
import { type DrawnPart, useDrawnPart, wholeMap } from './useDrawnPart.ts'

/** At the usual size of text, in pixels. */
const curvesHeight = 168
const everyCard = Number.POSITIVE_INFINITY

interface MapGridProps {
  readonly map: DrawnJourney
  /** Those that are drawn, with the number of the first along the journey. */
  readonly stages: DrawnJourney['stages']
  readonly first: number
  readonly worst: readonly MapTouchpoint[]
  readonly surroundings: CardSurroundings
  /** How much of it; all of it unless given. */
  readonly part?: DrawnPart
}

/** The same on the screen: of a large map what is in sight first. */
export function ScreenGrid({ scale, ...grid }: MapGridProps & { readonly scale: number }): ReactNode {
  const part = useDrawnPart({ stages: grid.stages, openId: grid.surroundings.openId, scale })
  return <MapGrid {...grid} part={part} />
}

/** A column for each stage, over them the scores of both sides, under them what customers meet and what stands behind it. */
export function MapGrid({ map, stages, first, worst, surroundings, part = wholeMap }: MapGridProps): ReactNode {
  const { t } = useLanguage()
  const { currency } = useHead()
  const { capture, onOpen } = surroundings
  const columns: CSSProperties = { gridTemplateColumns: `${laneWidth / 16}rem repeat(${stages.length}, ${columnWidth / 16}rem)` }
  return (
    <div className={classes.map} style={columns}>
      <p className={classes.lane}>{t('journeyScreen.lanes.stages')}</p>
      <StageHeads stages={stages} first={first} onOpen={onOpen} />
      {capture === null ? <Scores stages={stages} worst={worst} from={part.from} to={part.to} /> : null}
      {capture === null ? <Standings stages={stages} from={part.from} to={part.to} /> : null}
      <div className={classes.lane}>
        <p>{t('journeyScreen.lanes.front')}</p>
        <p className={classes.unit}>{t('journeyScreen.circles', { unit: unitOf(map.measure, currency, t) })}</p>
      </div>
      {stages.map((stage, at) => (
        <StageColumn key={stage.id} stage={stage} {...ofStage(surroundings, stage)} drawn={cardsDrawn(part, at)} />
      ))}
      {stages.some(({ touchpoints }) => touchpoints.some(({ backstage }) => backstage.length > 0)) ? (
        <>
          <p className={classes.lane}>{t('journeyScreen.lanes.back')}</p>
          {stages.map((stage, at) => (
            <BackstageColumn key={stage.id} stage={stage} neutral={map.neutral} drawn={cardsDrawn(part, at) === everyCard} />
          ))}
        </>
      ) : null}
    </div>
  )
}

/** How many cards of a column are drawn in full. */
function cardsDrawn({ from, to, cards }: DrawnPart, column: number): number {
  return column >= from && column < to ? cards : 0
}

/** What is open or typed in another stage is no reason to draw this one anew. */
function ofStage(surroundings: CardSurroundings, { touchpoints }: MapStage): CardSurroundings {
  const { openId, capture } = surroundings
  const has = (touchpoint: string | undefined): boolean => touchpoints.some(({ id }) => id === touchpoint)
  return {
    ...surroundings,
    openId: has(openId ?? undefined) ? openId : null,
    capture: has(capture?.at.id) ? capture : null,
  }
}

interface StageHeadsProps {
  readonly stages: DrawnJourney['stages']
  readonly first: number
  onOpen(stage: string): void
}

/** The stages in their order, each a step from its details and its Pareto. */
const StageHeads = memo(function StageHeads({ stages, first, onOpen }: StageHeadsProps): ReactNode {
  const { format } = useLanguage()
  return (
    <>
      {stages.map((stage, place) => (
        <h2 key={stage.id} className={classes.stage}>
          <button
            type="button"
            className={classes.openStage}
            data-moves="stage"
            data-id={stage.id}
            onClick={() => onOpen(stageInRoute(stage.id))}
          >
            <span className={classes.number}>{format.number(first + place)}</span> <TypedWords>{stage.name}</TypedWords>
          </button>{' '}
          <ParetoLink by="stage" place={stage} />
        </h2>
      ))}
    </>
  )
})

/** Of all columns those that are drawn. */
interface ColumnsProps extends Pick<DrawnPart, 'from' | 'to'> {
  readonly stages: DrawnJourney['stages']
}

/** Against competitors, where any was scored. */
const Standings = memo(function Standings({ stages, from, to }: ColumnsProps): ReactNode {
  const { t } = useLanguage()
  if (stages.every(({ competitors }) => competitors.length === 0)) return null
  return (
    <>
      <p className={classes.lane}>{t('journeyScreen.lanes.competitors')}</p>
      {stages.map((stage, at) => (
        <StandingCell key={stage.id} stage={stage} drawn={at >= from && at < to} />
      ))}
    </>
  )
})

/** The lane of the curves: what each line is, and the lines themselves over all stages. */
const Scores = memo(function Scores({
  stages,
  worst,
  from,
  to,
}: ColumnsProps & { readonly worst: readonly MapTouchpoint[] }): ReactNode {
  const { t, format, direction } = useLanguage()
  const scale = useTextScale()
  const height = curvesHeight * scale
  const curves = useMemo(
    () => layOutCurves({ stages, column: columnWidth * scale, height, direction }),
    [stages, scale, height, direction],
  )
  const shown = new Set(stages.slice(from, to).flatMap(({ touchpoints }) => touchpoints.map(({ id }) => id)))
  return (
    <>
      <div className={classes.lane}>
        <p>{t('journeyScreen.lanes.scores')}</p>
        <p className={classes.organisationKey}>{t('journeyScreen.organisation')}</p>
        <p className={classes.customerKey}>{t('journeyScreen.customer')}</p>
        {curves.rivals.length === 0 ? null : <p className={classes.rivalKey}>{t('journeyScreen.rivals')}</p>}
        {[...curves.points, ...curves.rivals].some(({ firstY }) => firstY !== null) ? (
          <p className={classes.thenKey}>{t('journeyScreen.atFirst')}</p>
        ) : null}
      </div>
      <div className={classes.curves} style={{ gridColumn: `span ${stages.length}` }}>
        <JourneyCurves
          curves={curves}
          shown={shown}
          height={height}
          label={t('journeyScreen.curves', { count: curves.points.length })}
          worst={new Set(worst.map(({ id }) => id))}
          score={format.number}
        />
      </div>
    </>
  )
})
