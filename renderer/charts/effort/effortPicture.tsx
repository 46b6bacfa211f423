import type { EffortPoint } from '../../../shared/analysis/plan/impactEffort.ts'
import type { MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import type { Picture } from '../frame/savePicture.ts'
import { EffortMarks, type EffortTitles } from './EffortMarks.tsx'
import { layOutEffort } from './layOutEffort.ts'

interface EffortPictureInput {
  readonly points: readonly EffortPoint[]
  readonly titles: EffortTitles
  readonly captions: ChartCaptions
  readonly wording: ChartWording
  readonly measure: MeasureText
  /** ISO day on which the picture is made. */
  readonly today: string
}

/** Fixes by effort and impact as a page to print or show. */
export function effortPicture(picture: EffortPictureInput): Picture {
  const { points, titles, wording } = picture
  const palette = chartPalette('light')
  const sheet = { ...picture, palette }
  const words = sheetWords(sheet)
  const size = { width: sheetWidth - 2 * sheetMargin, height: words.room }
  const layout = layOutEffort({ points, size, direction: wording.direction, scale: 1 })
  const drawing = <EffortMarks layout={layout} titles={titles} wording={wording} palette={palette} scale={1} />
  return pictureSheet({ ...sheet, words, drawing, drawingHeight: words.room })
}
