import { useElementSize } from '@mantine/hooks'
import { type ReactNode, useEffect, useLayoutEffect, useMemo } from 'react'
import { countHands, handSequence } from '../../../../shared/analysis/journey/journeyHands.ts'
import { widestGaps } from '../../../../shared/analysis/journey/journeyMap.ts'
import type { JourneyMap as DrawnJourney } from '../../../../shared/contract/analysis/journeyContract.ts'
import { useIsPrinting } from '../../../charts/base/useIsPrinting.ts'
import { useTextScale } from '../../../charts/base/useTextScale.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import type { Capture } from '../capture/useCapture.ts'
import { MapMoves } from '../moving/MapMoves.tsx'
import { useForRoom } from '../room/useForRoom.ts'
import classes from './JourneyMap.module.css'
import { MapFindings } from './MapFindings.tsx'
import { MapGrid, ScreenGrid } from './MapGrid.tsx'
import { fittingScale, type Paper, pagesOf } from './mapScale.ts'
import { columnWidth, laneWidth } from './mapSizes.ts'
import { OneOwnerTrial } from './OneOwnerTrial.tsx'
import { TargetFinding } from './TargetMark.tsx'
import { useMapView } from './useMapView.ts'
import { useMarkedHands } from './useMarkedHands.ts'
import type { TriedOwner } from './useOneOwner.ts'
import { usePan } from './usePan.ts'

const gapsNamed = 3

export interface JourneyMapProps {
  readonly map: DrawnJourney
  /** One owner in the place of several hands. */
  readonly tried: TriedOwner
  readonly openId: string | null
  readonly capture: Capture | null
  onOpen(touchpoint: string): void
}

/** The map with what it says in sentences over it; on paper page by page, as many stages on each as it holds. */
export function JourneyMap({ map, tried, openId, capture, onOpen }: JourneyMapProps): ReactNode {
  const { t } = useLanguage()
  const { stages } = map
  const { target } = map
  const touchpoints = stages.flatMap((stage) => stage.touchpoints)
  const worst = useMemo(() => widestGaps(stages, gapsNamed), [stages])
  const hands = useMarkedHands(stages, tried.owners)
  const changed = useMemo(() => new Map((target?.changed ?? []).map(({ id, fields }) => [id, fields])), [target])
  const surroundings = { measure: map.measure, mostHarm: worstHarm(map), hands, openId, capture, changed, onOpen }
  const drawn = { map, worst, surroundings }
  const { paper, shown } = useMapView()
  const [isForRoom] = useForRoom()
  const isPrinting = useIsPrinting()
  usePaper(isPrinting ? paper : null)
  const pages = isPrinting ? pagesOf(stages, paper) : null
  return (
    <>
      {capture === null && !isForRoom ? (
        <>
          {target === null ? null : <TargetFinding target={target} />}
          <MapFindings stages={stages} worst={worst} count={countHands(handSequence(touchpoints))} />
          <OneOwnerTrial map={map} {...tried} />
        </>
      ) : null}
      {pages === null ? (
        <Scroller count={stages.length}>
          <MapMoves map={map}>
            <ScreenGrid {...drawn} stages={stages} first={1} scale={shown} />
          </MapMoves>
        </Scroller>
      ) : (
        <section aria-label={t('journeyScreen.map')} data-print="flow">
          {pages.map((page, at) => (
            <div key={page[0]?.id} className={classes.page}>
              <MapGrid {...drawn} stages={page} first={1 + at * (pages[0]?.length ?? 0)} />
            </div>
          ))}
        </section>
      )}
    </>
  )
}

/** Says to the style of the page which paper is printed on. */
function usePaper(paper: Paper | null): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (paper !== null) dataset['paper'] = paper
    return () => {
      delete dataset['paper']
    }
  }, [paper])
}

/** Where the map is moved by its ground and by keys, as large as was asked. */
function Scroller({ count, children }: { readonly count: number; readonly children: ReactNode }): ReactNode {
  const { t } = useLanguage()
  const { scale, shown, note } = useMapView()
  const { ref, width } = useElementSize<HTMLDivElement>()
  const text = useTextScale()
  const pan = usePan()
  const fitted = fittingScale(width, (laneWidth + columnWidth * count) * text)
  useEffect(() => {
    if (scale === 'fit') note(fitted)
  }, [scale, fitted, note])
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is wider than the window is scrolled by keys
    <section className={classes.scroller} aria-label={t('journeyScreen.map')} tabIndex={0} {...pan}>
      {/* As wide as there is room, whatever the map takes. */}
      <div ref={ref} />
      <div style={{ zoom: shown }}>{children}</div>
    </section>
  )
}

/** Of the failure point that hurts most. */
function worstHarm({ stages }: DrawnJourney): number {
  const places = stages.flatMap((stage) => [stage, ...stage.touchpoints])
  return Math.max(0, ...places.flatMap(({ failurePoints }) => failurePoints.map(({ harm }) => harm)))
}
