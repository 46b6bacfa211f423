import { useRemembered } from '../../../page/useRemembered.ts'
import { type MapScale, type Paper, steppedScale } from './mapScale.ts'

interface MapView {
  /** As it was asked for. */
  readonly scale: MapScale
  /** As it is drawn. */
  readonly shown: number
  readonly paper: Paper
  step(by: 1 | -1): void
  ask(scale: MapScale): void
  choosePaper(paper: Paper): void
  /** By whoever draws: what fitting came to. */
  note(shown: number): void
}

/** How large the map is drawn and for which paper; the same for its tools and its drawing. */
export function useMapView(): MapView {
  const [scale, ask] = useRemembered<MapScale>('journey.scale', 1)
  const [fitted, note] = useRemembered('journey.fitted', 1)
  const [paper, choosePaper] = useRemembered<Paper>('journey.paper', 'a4')
  const shown = scale === 'fit' ? fitted : scale
  return { scale, shown, paper, ask, choosePaper, note, step: (by) => ask(steppedScale(shown, by)) }
}
