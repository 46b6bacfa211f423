import type { ReactNode } from 'react'
import type { PlanItem } from '../../../shared/analysis/plan/plan.ts'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { ChartText } from '../base/ChartText.tsx'
import { inlineAxis, type MeasureText } from '../base/chartGeometry.ts'
import type { ChartCaptions, ChartWording } from '../base/chartWording.ts'
import { wrapLabel } from '../base/wrapLabel.ts'
import { type ChartPalette, chartPalette } from '../colour/chartPalette.ts'
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
  const drawing = (
    <>
      <HatchPatterns ids={hatch} ink={palette.quiet} paper={palette.paper} />
      {subject.plan.items.map((item, index) => (
        <FixName
          key={item.fix}
          {...input}
          {...{ item, palette, width, nameWidth }}
          middle={headerHeight + (index + 0.5) * rowHeight}
        />
      ))}
      <g transform={`translate(${direction === 'rtl' ? 0 : nameWidth} 0)`}>
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
  return pictureSheet({ ...sheet, words, drawing, drawingHeight: layout.headHeight + layout.bodyHeight + layout.footHeight })
}

interface FixNameProps extends Pick<PlanPictureInput, 'subject' | 'wording' | 'measure'> {
  readonly item: PlanItem
  readonly palette: ChartPalette
  readonly width: number
  readonly nameWidth: number
  /** Middle of the fix's row. */
  readonly middle: number
}

/** Rank and name of a fix at the start side of its bar. */
function FixName({ subject, item, wording, measure, palette, width, nameWidth, middle }: FixNameProps): ReactNode {
  const { direction, format } = wording
  const inline = inlineAxis(direction, width)
  const name = planFixName(subject, item, wording)
  const { lines } = wrapLabel(name, nameWidth - 60, 2, nameSize, measure)
  const y = middle + 4.5
  return (
    <g>
      <ChartText
        place={{ text: format.number(item.rank), x: inline.x(0), y, side: inline.startSide }}
        direction={direction}
        size={nameSize}
        weight={600}
        fill={palette.quiet}
      />
      {lines.map((text, at) => (
        <ChartText
          key={text}
          place={{ text, x: inline.x(28), y: y + (at - (lines.length - 1) / 2) * 15, side: inline.startSide }}
          direction={textDirection(subject.fixes.get(item.fix)?.title ?? name, direction)}
          size={nameSize}
          fill={palette.ink}
        />
      ))}
    </g>
  )
}
