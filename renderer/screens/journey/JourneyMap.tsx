import { type CSSProperties, type ReactNode, useMemo } from 'react'
import { widestGaps } from '../../../shared/analysis/journey/journeyMap.ts'
import type { JourneyMap as DrawnJourney } from '../../../shared/contract/analysis/journeyContract.ts'
import { useTextScale } from '../../charts/base/useTextScale.ts'
import { JourneyCurves } from '../../charts/journey/JourneyCurves.tsx'
import { layOutCurves } from '../../charts/journey/layOutCurves.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { useHead } from '../../page/useHead.ts'
import classes from './JourneyMap.module.css'
import { StageColumn } from './StageColumn.tsx'

/** At the usual size of text, in pixels. */
const columnWidth = 184
const curvesHeight = 168
const gapsNamed = 3

interface JourneyMapProps {
  readonly map: DrawnJourney
  readonly openId: string | null
  onOpen(touchpoint: string): void
}

/** The map: a column for each stage, over them the scores of both sides, under them the touchpoints with what fails at each. */
export function JourneyMap({ map, openId, onOpen }: JourneyMapProps): ReactNode {
  const { t, format, direction } = useLanguage()
  const scale = useTextScale()
  const { currency } = useHead()
  const { stages } = map
  const height = curvesHeight * scale
  const curves = useMemo(
    () => layOutCurves({ stages, column: columnWidth * scale, height, direction }),
    [stages, scale, height, direction],
  )
  const worst = widestGaps(stages, gapsNamed)
  const mostHarm = worstHarm(map)
  const columns: CSSProperties = { gridTemplateColumns: `8.5rem repeat(${stages.length}, ${columnWidth / 16}rem)` }
  return (
    <>
      <WidestGaps worst={worst} />
      <section className={classes.scroller} aria-label={t('journeyScreen.map')} tabIndex={-1} data-print="flow">
        <div className={classes.map} style={columns}>
          <p className={classes.lane}>{t('journeyScreen.lanes.stages')}</p>
          {stages.map((stage, place) => (
            <h2 key={stage.id} className={classes.stage}>
              <span className={classes.number}>{format.number(place + 1)}</span> <TypedWords>{stage.name}</TypedWords>
            </h2>
          ))}
          <div className={classes.lane}>
            <p>{t('journeyScreen.lanes.scores')}</p>
            <p className={classes.organisationKey}>{t('journeyScreen.organisation')}</p>
            <p className={classes.customerKey}>{t('journeyScreen.customer')}</p>
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
          <div className={classes.lane}>
            <p>{t('journeyScreen.lanes.front')}</p>
            <p className={classes.unit}>{t('journeyScreen.circles', { unit: unitOf(map.measure, currency, t) })}</p>
          </div>
          {stages.map((stage) => (
            <StageColumn key={stage.id} stage={stage} measure={map.measure} mostHarm={mostHarm} openId={openId} onOpen={onOpen} />
          ))}
        </div>
      </section>
    </>
  )
}

/** Of the failure point that hurts most. */
function worstHarm({ stages }: DrawnJourney): number {
  const places = stages.flatMap((stage) => [stage, ...stage.touchpoints])
  return Math.max(0, ...places.flatMap(({ failurePoints }) => failurePoints.map(({ harm }) => harm)))
}

/** Where the two sides part most, in one line. */
function WidestGaps({ worst }: { readonly worst: ReturnType<typeof widestGaps> }): ReactNode {
  const { t, format } = useLanguage()
  const names = worst.map(({ name, customer, organisation }) =>
    t('journeyScreen.widestOne', {
      name,
      customer: format.number(customer ?? 0),
      organisation: format.number(organisation ?? 0),
    }),
  )
  return (
    <p className={classes.finding}>
      {names.length === 0 ? t('journeyScreen.noGaps') : t('journeyScreen.widest', { names: format.list(names) })}
    </p>
  )
}
