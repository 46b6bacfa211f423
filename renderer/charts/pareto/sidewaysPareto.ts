import type { ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import { percentTicks, valueTicks } from '../base/axisTicks.ts'
import { type Box, extent, fontSizes, type Inline, inlineAxis, type PlacedText, type Point } from '../base/chartGeometry.ts'
import { wrapLabel } from '../base/wrapLabel.ts'
import type { ParetoLayoutInput } from './paretoLayoutInput.ts'

const headHeight = 46
const footHeight = 44
/** Beneath the last row, for the half of its dot that hangs over. */
const dotSpace = 5
const tallestRow = 40
const rowForOneLine = 24
const rowForTwoLines = 34
/** What lights up reaches past the words at both ends. */
const rowReach = 6
const iconSpace = 24
const endSpace = 26
/** Between a dot and its words. */
const dotGap = 10
const gaps = { label: 16, value: 10, share: 14 } as const

/** A row of the body; y counts from the top of the body, which scrolls. */
export interface SidewaysRow {
  readonly index: number
  readonly box: Box
  readonly row: Box
  readonly label: readonly PlacedText[]
  readonly value: PlacedText
  readonly share: PlacedText
  /** Centre of the icon's place. */
  readonly icon: Point | null
  /** End of the cumulative line in this row; null when the total is 0. */
  readonly dot: Point | null
  /** What the vital few reach, at the last of them. */
  readonly reached: PlacedText | null
}

export interface SidewaysTick extends PlacedText {
  readonly mark: boolean
}

export interface SidewaysPareto {
  readonly kind: 'sideways'
  readonly width: number
  readonly headHeight: number
  readonly footHeight: number
  readonly rowHeight: number
  readonly count: number
  /** Height of all rows; may be more than the body shows. */
  readonly bodyHeight: number
  /** x of the baseline, and the range of x that the bars may take. */
  readonly base: number
  readonly plot: { readonly x: number; readonly width: number }
  /** y counts from the top of the head. */
  readonly valueTicks: readonly SidewaysTick[]
  readonly valueTitle: PlacedText
  /** y counts from the top of the foot. */
  readonly percentTicks: readonly SidewaysTick[]
  readonly percentTitle: PlacedText
  /** x of the threshold line. */
  readonly threshold: number | null
  /** Rows are laid out once, when they come into sight: a chart may have thousands. */
  readonly row: (index: number) => SidewaysRow | null
}

interface Columns {
  readonly labelStart: number
  readonly labelWidth: number
  readonly valueStart: number
  readonly valueWidth: number
  readonly shareStart: number
  readonly shareWidth: number
  readonly plotStart: number
  readonly plotWidth: number
}

function columnsOf(input: ParetoLayoutInput): Columns {
  const { bars, measure, texts, size } = input
  const widest = (text: (bar: ParetoBar) => string, font: number, weight: number): number =>
    bars.reduce((most, bar) => Math.max(most, measure(text(bar), font, weight)), 0)
  const labelStart = input.icons ? iconSpace : 0
  const longest = Math.ceil(widest((bar) => bar.label, fontSizes.label, 400)) + 2
  const labelWidth = Math.min(longest, Math.max(120, Math.floor(size.width * 0.36)))
  const valueStart = labelStart + labelWidth + gaps.label
  const valueWidth = Math.ceil(widest((bar) => texts.value(bar.value), fontSizes.value, 700))
  const shareStart = valueStart + valueWidth + gaps.value
  const shareWidth = Math.ceil(widest((bar) => texts.share(bar.share / 100), fontSizes.label, 400))
  const plotStart = shareStart + shareWidth + gaps.share
  const plotWidth = Math.max(80, size.width - plotStart - endSpace)
  return { labelStart, labelWidth, valueStart, valueWidth, shareStart, shareWidth, plotStart, plotWidth }
}

/** Bars as rows: always possible. */
export function layOutSideways(input: ParetoLayoutInput): SidewaysPareto {
  const { bars, size, measure, total, texts, direction } = input
  const columns = columnsOf(input)
  const inline = inlineAxis(direction, size.width)
  const wraps = bars.some((bar) => measure(bar.label, fontSizes.label) > columns.labelWidth)
  const fair = Math.floor((size.height - headHeight - footHeight - dotSpace) / Math.max(1, bars.length))
  const rowHeight = Math.min(tallestRow, Math.max(wraps ? rowForTwoLines : rowForOneLine, fair))
  const along = (at: number): number => inline.x(columns.plotStart + at * columns.plotWidth)
  const widestTick = Math.max(measure(texts.value(total), fontSizes.tick, 600), measure(texts.share(1), fontSizes.tick, 600))
  const spacing = { length: columns.plotWidth, apart: widestTick + 12 }
  const edge = inline.x(columns.plotStart)
  const rows = new Map<number, SidewaysRow>()
  const inSight = (x: number, text: string): number => {
    const half = measure(text, fontSizes.tick, 600) / 2
    return Math.min(size.width - half, Math.max(half, x))
  }
  return {
    kind: 'sideways',
    width: size.width,
    headHeight,
    footHeight,
    rowHeight,
    count: bars.length,
    bodyHeight: rowHeight * bars.length + dotSpace,
    base: edge,
    plot: { x: inline.left(columns.plotStart, columns.plotWidth), width: columns.plotWidth },
    valueTicks: valueTicks({ total, ...spacing, text: texts.value }).map(({ at, text }) => ({
      ...{ text, x: inSight(along(at), text), y: headHeight - 10, side: 'centre', mark: at === 1 },
    })),
    valueTitle: { text: texts.valueAxis, x: edge, y: 14, side: inline.startSide },
    percentTicks: percentTicks({ threshold: input.threshold, ...spacing, text: texts.share }).map(({ at, text }) => ({
      ...{ text, x: along(at), y: 18, side: 'centre', mark: Math.abs(at * 100 - input.threshold) < 1e-6 },
    })),
    percentTitle: { text: texts.shareAxis, x: edge, y: 38, side: inline.startSide },
    threshold: total > 0 ? along(input.threshold / 100) : null,
    row: (index) => {
      const row = rows.get(index) ?? sidewaysRow(input, columns, inline, rowHeight, index)
      if (row !== null) rows.set(index, row)
      return row
    },
  }
}

function sidewaysRow(
  input: ParetoLayoutInput,
  columns: Columns,
  inline: Inline,
  rowHeight: number,
  index: number,
): SidewaysRow | null {
  const bar = input.bars[index]
  if (bar === undefined) return null
  const { texts, total } = input
  const top = index * rowHeight
  const middle = top + rowHeight / 2
  const width = extent(bar.value, total, columns.plotWidth)
  const lines = wrapLabel(
    bar.label,
    columns.labelWidth,
    rowHeight >= rowForTwoLines ? 2 : 1,
    fontSizes.label,
    input.measure,
  ).lines
  const dot = { x: inline.x(columns.plotStart + (bar.cumulative / 100) * columns.plotWidth), y: top + rowHeight }
  const reached = texts.share(bar.cumulative / 100)
  const ahead = columns.plotStart + (bar.cumulative / 100) * columns.plotWidth + dotGap
  const fits = ahead + input.measure(reached, fontSizes.value, 600) <= input.size.width
  const away = (inline.direction === 'rtl' ? -dotGap : dotGap) * (fits ? 1 : -1)
  // Digits run left to right in both languages: units stand under units at the right of their column.
  const figuresEdge = (start: number, columnWidth: number): number => inline.left(start, columnWidth) + columnWidth
  return {
    index,
    box: { x: inline.left(columns.plotStart, width), y: top, width, height: rowHeight },
    row: { x: -rowReach, y: top, width: input.size.width + 2 * rowReach, height: rowHeight },
    label: lines.map((text, at) => ({
      text,
      x: inline.x(columns.labelStart),
      y: middle + 4.5 + (at - (lines.length - 1) / 2) * 14.5,
      side: inline.startSide,
    })),
    value: {
      text: texts.value(bar.value),
      x: figuresEdge(columns.valueStart, columns.valueWidth),
      y: middle + 4.5,
      side: 'right',
    },
    share: {
      text: texts.share(bar.share / 100),
      x: figuresEdge(columns.shareStart, columns.shareWidth),
      y: middle + 4.5,
      side: 'right',
    },
    icon: input.icons ? { x: inline.x(8), y: middle } : null,
    dot: total > 0 ? dot : null,
    reached:
      index === input.vitalFew - 1
        ? { text: reached, x: dot.x + away, y: dot.y - 5, side: fits ? inline.startSide : inline.endSide }
        : null,
  }
}
