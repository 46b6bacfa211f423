import { ChartText } from '../base/ChartText.tsx'
import { inlineAxis, type MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { textDirection } from '../base/textDirection.ts'
import { wrapLabel } from '../base/wrapLabel.ts'
import { chartPalette } from '../colour/chartPalette.ts'
import { HatchPatterns, hatchIds } from '../colour/hatch.tsx'
import { pictureSheet, sheetMargin, sheetWidth, sheetWords } from '../frame/PictureSheet.tsx'
import type { Picture } from '../frame/savePicture.ts'
import { PlanFoot, PlanHead, PlanRows } from './PlanMarks.tsx'
import { layOutPlan, type PlanBarValue } from './planLayout.ts'
import { type PlanSubject, planFixName, planTexts } from './planWords.ts'

const headerHeight = 52
const tallestRow = 44
const shortestRow = 34
const nameShare = 0.38
const nameSize = 13

interface PlanPictureInput {
  readonly subject: PlanSubject
  readonly bars: readonly PlanBarValue[]
  readonly captions: ChartCaptions
  readonly wording: ChartWording
  readonly measure: MeasureText
  readonly today: string
}

/** The plan as a page to print or show, with the names of the fixes beside their bars. */
export function planPicture(input: PlanPictureInput): Picture {
  const { subject, bars, wording, measure } = input
  const { direction } = wording
  const palette = chartPalette('light')
  const hatch = hatchIds('picture')
  const sheet = { ...input, palette }
  const words = sheetWords(sheet)
  const width = sheetWidth - 2 * sheetMargin
  const nameWidth = Math.floor(width * nameShare)
  const fair = Math.floor((words.room - headerHeight - 44) / Math.max(1, bars.length))
  const rowHeight = Math.max(shortestRow, Math.min(tallestRow, fair))
  const layout = layOutPlan({
    bars,
    total: subject.plan.total,
    width: width - nameWidth,
    rowHeight,
    headerHeight,
    direction,
    measure,
    texts: planTexts(subject, wording),
  })
  const marks = { layout, direction, palette, hatch, interaction: null }
  const inline = inlineAxis(direction, width)
  const drawingHeight = layout.headHeight + layout.bodyHeight + layout.footHeight
  const plotLeft = direction === 'rtl' ? 0 : nameWidth
  const drawing = (
    <>
      <HatchPatterns ids={hatch} ink={palette.quiet} paper={palette.paper} />
      {subject.plan.items.map((item, index) => {
        const name = planFixName(subject, item, wording)
        const { lines } = wrapLabel(name, nameWidth - 60, 2, nameSize, measure)
        const middle = headerHeight + (index + 0.5) * rowHeight + 4.5
        return (
          <g key={item.fix}>
            <ChartText
              place={{ text: wording.format.number(item.rank), x: inline.x(0), y: middle, side: inline.startSide }}
              direction={direction}
              size={nameSize}
              weight={600}
              fill={palette.quiet}
            />
            {lines.map((text, at) => (
              <ChartText
                key={text}
                place={{ text, x: inline.x(28), y: middle + (at - (lines.length - 1) / 2) * 15, side: inline.startSide }}
                direction={textDirection(subject.fixes[item.fix]?.title ?? name, direction)}
                size={nameSize}
                fill={palette.ink}
              />
            ))}
          </g>
        )
      })}
      <g transform={`translate(${plotLeft} 0)`}>
        <PlanHead {...marks} />
        <g transform={`translate(0 ${layout.headHeight})`}>
          <PlanRows {...marks} />
        </g>
        <g transform={`translate(0 ${layout.headHeight + layout.bodyHeight})`}>
          <PlanFoot {...marks} />
        </g>
      </g>
    </>
  )
  return pictureSheet({ ...sheet, words, drawing, drawingHeight })
}
