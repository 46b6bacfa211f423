import type { ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import { largestOf } from '../../../shared/model/largestOf.ts'
import { percentTicks, type Tick, valueTicks } from '../base/axisTicks.ts'
import {
  type Box,
  extent,
  fontSizes,
  type Inline,
  inlineAxis,
  type PlacedText,
  type Point,
  type Size,
} from '../base/chartGeometry.ts'
import { placeBarLabel } from '../base/placeBarLabel.ts'
import { wrapLabel } from '../base/wrapLabel.ts'
import type { ParetoLayoutInput } from './paretoLayoutInput.ts'

const widestBar = 72
const narrowestBar = 46
const labelLines = 3
const lineHeight = 15
const topSpace = 34
/** Kept free above for the titles of the axes. */
const titleSpace = 16
const iconSpace = 22
const groupSpace = 26
const tickGap = 8
/** Value and share under it. */
const barLabelHeight = 28

export interface UprightBar {
  readonly index: number
  readonly box: Box
  /** The whole column, where the pointer finds the bar. */
  readonly column: Box
  readonly value: PlacedText
  readonly share: PlacedText
  /** Value and share stand on the bar's own colour. */
  readonly inside: boolean
  readonly label: readonly PlacedText[]
  /** Centre of the icon's place. */
  readonly icon: Point | null
}

export interface UprightAxis {
  readonly x: number
  readonly ticks: readonly (PlacedText & { readonly mark: boolean })[]
  readonly title: PlacedText
}

/** Words under the bars that belong together. */
interface UprightGroup {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly text: PlacedText
}

export interface UprightPareto {
  readonly kind: 'upright'
  readonly size: Size
  readonly plot: Box
  readonly bars: readonly UprightBar[]
  /** The cumulative line, one dot for each bar; empty when the total is 0. */
  readonly dots: readonly Point[]
  readonly valueAxis: UprightAxis
  readonly percentAxis: UprightAxis
  /** y of the threshold line. */
  readonly threshold: number | null
  /** What the vital few reach, at their last dot. */
  readonly reached: PlacedText | null
  readonly groups: readonly UprightGroup[]
}

interface Frame {
  readonly inline: Inline
  readonly plot: Box
  readonly plotStart: number
  readonly barWidth: number
  readonly wrapped: readonly (readonly string[])[]
  readonly valueTicks: readonly Tick[]
  readonly percentTicks: readonly Tick[]
}

/** Null when the labels are too long or the bars too many to stand upright. */
export function layOutUpright(input: ParetoLayoutInput): UprightPareto | null {
  const frame = uprightFrame(input)
  if (frame === null) return null
  const { inline, plot, plotStart, barWidth } = frame
  const base = plot.y + plot.height
  const bars = input.bars.map((bar, index) => uprightBar(input, frame, bar, index))
  const dots = input.bars.map((bar, index) => ({
    x: inline.x(plotStart + (index + 1) * barWidth),
    y: base - (bar.cumulative / 100) * plot.height,
  }))
  return {
    kind: 'upright',
    size: input.size,
    plot,
    bars,
    dots: input.total > 0 ? dots : [],
    valueAxis: valueAxisOf(input, frame),
    percentAxis: percentAxisOf(input, frame),
    threshold: input.total > 0 ? base - (input.threshold / 100) * plot.height : null,
    reached: reachedText(input, dots[input.vitalFew - 1], inline),
    groups: groupsOf(input, frame),
  }
}

function uprightFrame(input: ParetoLayoutInput): Frame | null {
  const { bars, size, measure, texts, total } = input
  if (bars.length === 0) return null
  const bottom = groupSpace + (input.icons ? iconSpace : 0) + labelLines * lineHeight
  const height = size.height - topSpace - bottom
  if (height < 120) return null
  const ticks = valueTicks({ total, length: height, apart: 18, text: texts.value })
  const shares = percentTicks({ threshold: input.threshold, length: height, apart: 16, text: texts.share })
  const widest = (all: readonly Tick[]): number => largestOf(all.map((tick) => measure(tick.text, fontSizes.tick, 600)))
  const plotStart = widest(ticks) + tickGap
  const room = size.width - plotStart - widest(shares) - tickGap
  const barWidth = Math.min(widestBar, Math.floor(room / bars.length))
  const numbers = bars.map((bar) => Math.max(measure(texts.value(bar.value), fontSizes.value, 600), 0) + 6)
  if (barWidth < Math.max(narrowestBar, ...numbers)) return null
  const wrapped = bars.map((bar) => wrapLabel(bar.label, barWidth - 4, labelLines, fontSizes.label, measure))
  if (wrapped.some((label) => !label.whole)) return null
  const inline = inlineAxis(input.direction, size.width)
  const width = barWidth * bars.length
  const plot = { x: inline.left(plotStart, width), y: topSpace, width, height }
  return {
    inline,
    plot,
    plotStart,
    barWidth,
    wrapped: wrapped.map((label) => label.lines),
    valueTicks: ticks,
    percentTicks: shares,
  }
}

function uprightBar(input: ParetoLayoutInput, frame: Frame, bar: ParetoBar, index: number): UprightBar {
  const { inline, plot, plotStart, barWidth } = frame
  const base = plot.y + plot.height
  const height = extent(bar.value, input.total, plot.height)
  const left = inline.left(plotStart + index * barWidth, barWidth)
  const centre = left + barWidth / 2
  const before = input.bars[index - 1]
  const line = before
    ? ([before.cumulative, bar.cumulative].map((percent) => (percent / 100) * plot.height) as [number, number])
    : null
  const place = placeBarLabel({
    bar: height,
    label: barLabelHeight,
    line: input.total > 0 ? line : null,
    gap: 5,
    limit: plot.height + topSpace - titleSpace,
  })
  const shareY = base - place.from - 2
  const labelY = base + (input.icons ? iconSpace : 0) + lineHeight
  return {
    index,
    box: { x: left, y: base - height, width: barWidth, height },
    column: { x: left, y: plot.y, width: barWidth, height: input.size.height - plot.y - groupSpace },
    value: { text: input.texts.value(bar.value), x: centre, y: shareY - 13, side: 'centre' },
    share: { text: input.texts.share(bar.share / 100), x: centre, y: shareY, side: 'centre' },
    inside: place.inside,
    label: (frame.wrapped[index] ?? []).map((text, at) => ({ text, x: centre, y: labelY + at * lineHeight, side: 'centre' })),
    icon: input.icons ? { x: centre, y: base + 14 } : null,
  }
}

function valueAxisOf(input: ParetoLayoutInput, { inline, plot, plotStart, valueTicks: ticks }: Frame): UprightAxis {
  const base = plot.y + plot.height
  return {
    x: inline.x(plotStart),
    ticks: ticks.map(({ at, text }) => ({
      text,
      x: inline.x(plotStart - tickGap),
      y: base - at * plot.height,
      side: inline.endSide,
      mark: at === 1,
    })),
    title: { text: input.texts.valueAxis, x: inline.x(0), y: 12, side: inline.startSide },
  }
}

function percentAxisOf(input: ParetoLayoutInput, { inline, plot, plotStart, percentTicks: ticks }: Frame): UprightAxis {
  const base = plot.y + plot.height
  const end = plotStart + plot.width
  const title = input.texts.shareAxis
  const width = input.measure(title, fontSizes.tick)
  const valueTitleEnd = input.measure(input.texts.valueAxis, fontSizes.tick) + 16
  const from = Math.min(Math.max(end + tickGap, valueTitleEnd), Math.max(valueTitleEnd, input.size.width - width))
  return {
    x: inline.x(end),
    ticks: ticks.map(({ at, text }) => ({
      text,
      x: inline.x(end + tickGap),
      y: base - at * plot.height,
      side: inline.startSide,
      mark: Math.abs(at * 100 - input.threshold) < 1e-6,
    })),
    title: { text: title, x: inline.x(from), y: 12, side: inline.startSide },
  }
}

function reachedText(input: ParetoLayoutInput, dot: Point | undefined, inline: Inline): PlacedText | null {
  const last = input.bars[input.vitalFew - 1]
  if (!dot || !last) return null
  const away = inline.direction === 'rtl' ? 8 : -8
  return { text: input.texts.share(last.cumulative / 100), x: dot.x + away, y: dot.y - 8, side: inline.endSide }
}

function groupsOf(input: ParetoLayoutInput, { inline, plotStart, barWidth }: Frame): readonly UprightGroup[] {
  const ordinary = input.bars.filter((bar) => bar.kind === 'item').length
  const spans = [
    { text: input.texts.vitalFew, first: 0, count: input.vitalFew },
    { text: input.texts.usefulMany, first: input.vitalFew, count: ordinary - input.vitalFew },
  ]
  const y = input.size.height - groupSpace + 8
  return spans.flatMap(({ text, first, count }) => {
    const width = count * barWidth - 8
    if (count < 1 || input.vitalFew === 0 || input.measure(text, fontSizes.tick) > width) return []
    const left = inline.left(plotStart + first * barWidth + 4, width)
    return [{ from: left, to: left + width, y, text: { text, x: left + width / 2, y: y + 14, side: 'centre' as const } }]
  })
}
