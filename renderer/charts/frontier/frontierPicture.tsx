import type { MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import type { Picture } from '../frame/savePicture.ts'
import { FrontierCurve, FrontierToday } from './FrontierMarks.tsx'
import { type FrontierLayoutInput, layOutFrontier } from './frontierLayout.ts'

interface FrontierPictureInput {
  readonly input: Omit<FrontierLayoutInput, 'size'>
  readonly captions: ChartCaptions
  readonly wording: ChartWording
  readonly measure: MeasureText
  readonly today: string
}

/** The curve of capacity as a page to print or show. */
export function frontierPicture(picture: FrontierPictureInput): Picture {
  const palette = chartPalette('light')
  const sheet = { ...picture, palette }
  const words = sheetWords(sheet)
  const layout = layOutFrontier({ ...picture.input, size: { width: sheetWidth - 2 * sheetMargin, height: words.room } })
  const marks = { layout, palette, direction: picture.wording.direction }
  const drawing = (
    <>
      <FrontierCurve {...marks} />
      <FrontierToday {...marks} />
    </>
  )
  return pictureSheet({ ...sheet, words, drawing, drawingHeight: words.room })
}
