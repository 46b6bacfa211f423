import type { MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import type { OwnCategory } from '../colour/categoryColour.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { HatchPatterns, hatchIds } from '../colour/hatch.tsx'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import type { Picture } from '../frame/savePicture.ts'
import { paretoPainter } from '../pareto/paretoPaint.ts'
import { PanelsFoot, PanelsHead, PanelsRows } from './PanelsMarks.tsx'
import { layOutPanels } from './panelsLayout.ts'
import type { PanelsView } from './panelsOf.ts'
import { panelsTexts } from './panelsTexts.ts'

/** More bars than these are left to the table. */
const mostBars = 60

interface PanelsPictureInput {
  readonly view: PanelsView
  readonly captions: ChartCaptions
  readonly wording: ChartWording
  readonly measure: MeasureText
  readonly categoryOf: ((key: string) => string | null) | undefined
  readonly ownCategories: readonly OwnCategory[]
  readonly today: string
}

/** The panels as a page to print or show: always dark on white. */
export function panelsPicture(input: PanelsPictureInput): Picture {
  const { view, wording, measure, categoryOf, ownCategories } = input
  const palette = chartPalette('light')
  const hatch = hatchIds('picture')
  const painter = paretoPainter({ pareto: view.pareto, palette, hatch, categoryOf, ownIds: ownCategories.map(({ id }) => id) })
  const sheet = { ...input, palette }
  const words = sheetWords(sheet)
  const bars = view.bars.slice(0, mostBars)
  const layout = layOutPanels({
    bars,
    panels: view.panels,
    size: { width: sheetWidth - 2 * sheetMargin, height: words.room },
    direction: wording.direction,
    measure,
    texts: panelsTexts(view, wording),
    icons: painter.icons,
  })
  const marks = { layout, bars, direction: wording.direction, palette, painter, interaction: null }
  const drawing = (
    <>
      <HatchPatterns ids={hatch} ink={palette.quiet} paper={palette.paper} />
      <PanelsHead {...marks} />
      <g transform={`translate(0 ${layout.headHeight})`}>
        <PanelsRows {...marks} rows={bars.map((_bar, at) => at)} />
      </g>
      <g transform={`translate(0 ${layout.headHeight + layout.bodyHeight})`}>
        <PanelsFoot {...marks} />
      </g>
    </>
  )
  return pictureSheet({ ...sheet, words, drawing, drawingHeight: layout.headHeight + layout.bodyHeight + layout.footHeight })
}
