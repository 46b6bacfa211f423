import { ticks as niceTicks } from 'd3'
import type { ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import type { Tick } from '../base/axisTicks.ts'
import {
  type Box,
  type Direction,
  extent,
  fontSizes,
  type Inline,
  inlineAxis,
  type MeasureText,
  type PlacedText,
  type Point,
  type Size,
} from '../base/chartGeometry.ts'
import { wrapLabel } from '../base/wrapLabel.ts'
import type { RowsLayout } from '../frame/ScrolledRows.tsx'

/** One bar of the common order, in every panel. */
export interface PanelBar extends Pick<ParetoBar, 'kind' | 'key' | 'label' | 'vital'> {
  /** One value for each panel, per month. */
  readonly values: readonly number[]
}

export interface Panel {
  readonly kind: ParetoBar['kind']
  readonly key: string
  readonly label: string
  /** Per month. */
  readonly total: number
}

export interface PanelsInput {
  readonly bars: readonly PanelBar[]
  readonly panels: readonly Panel[]
  readonly size: Size
  readonly direction: Direction
  readonly measure: MeasureText
  readonly texts: { readonly value: (value: number) => string; readonly total: (value: number) => string; readonly scale: string }
  readonly icons: boolean
}

interface PlacedPanel {
  readonly title: readonly PlacedText[]
  readonly total: PlacedText
  readonly ticks: readonly PlacedText[]
  /** x of the baseline, and the range of x that bars may take. */
  readonly base: number
  readonly plot: { readonly x: number; readonly width: number }
}

interface PanelsRow {
  readonly index: number
  readonly row: Box
  readonly label: readonly PlacedText[]
  readonly icon: Point | null
  /** One for each panel. */
  readonly cells: readonly { readonly box: Box; readonly value: PlacedText; readonly zero: boolean }[]
}

export interface PanelsLayout extends RowsLayout {
  readonly panels: readonly PlacedPanel[]
  readonly scale: PlacedText
  /** The value at the full width of every panel. */
  readonly largest: number
  readonly row: (index: number) => PanelsRow | null
}

const titleLine = 15
const headHeight = 2 * titleLine + 16 + 22
const footHeight = 26
const rowForOneLine = 24
const rowForTwoLines = 34
const tallestRow = 40
const rowReach = 6
const iconSpace = 24
const panelGap = 24
const labelGap = 16
const narrowestPanel = 64

interface Columns {
  readonly labelWidth: number
  readonly labelStart: number
  readonly panelStart: number
  readonly panelWidth: number
  readonly plotWidth: number
}

function columnsOf({ bars, panels, size, measure, texts, icons }: PanelsInput): Columns {
  const labelStart = icons ? iconSpace : 0
  const longest = bars.reduce((most, { label }) => Math.max(most, measure(label, fontSizes.label)), 0) + 2
  const labelWidth = Math.min(Math.ceil(longest), Math.max(110, Math.floor(size.width * 0.28)))
  const panelStart = labelStart + labelWidth + labelGap
  const room = size.width - panelStart - panelGap * Math.max(0, panels.length - 1)
  const panelWidth = Math.max(narrowestPanel, Math.floor(room / Math.max(1, panels.length)))
  const widest = bars.reduce(
    (most, { values }) => values.reduce((wide, value) => Math.max(wide, measure(texts.value(value), fontSizes.label, 600)), most),
    0,
  )
  return { labelStart, labelWidth, panelStart, panelWidth, plotWidth: Math.max(12, panelWidth - Math.ceil(widest) - 6) }
}

/**
 * Small charts side by side: one order of bars, named once, and one scale of counts, so that lengths compare across panels
 * whose totals differ. A bar at 0 keeps its row. Right to left all is mirrored.
 */
export function layOutPanels(input: PanelsInput): PanelsLayout {
  const { bars, panels, size, direction, measure } = input
  const columns = columnsOf(input)
  const inline = inlineAxis(direction, size.width)
  const largest = bars.reduce((most, { values }) => values.reduce((high, value) => Math.max(high, value), most), 0)
  const wraps = bars.some(({ label }) => measure(label, fontSizes.label) > columns.labelWidth)
  const fair = Math.floor((size.height - headHeight - footHeight) / Math.max(1, bars.length))
  const rowHeight = Math.min(tallestRow, Math.max(wraps ? rowForTwoLines : rowForOneLine, fair))
  return {
    width: size.width,
    headHeight,
    footHeight,
    rowHeight,
    count: bars.length,
    bodyHeight: rowHeight * bars.length,
    largest,
    panels: panels.map((panel, at) => placePanel(input, columns, inline, largest, panel, at)),
    scale: { text: input.texts.scale, x: inline.x(columns.panelStart), y: 18, side: inline.startSide },
    row: (index) => placeRow(input, columns, inline, { rowHeight, largest }, index),
  }
}

function startOf({ panelStart, panelWidth }: Columns, at: number): number {
  return panelStart + at * (panelWidth + panelGap)
}

function placePanel(
  { measure, texts }: PanelsInput,
  columns: Columns,
  inline: Inline,
  largest: number,
  panel: Panel,
  at: number,
): PlacedPanel {
  const start = startOf(columns, at)
  const { plotWidth, panelWidth } = columns
  const title = wrapLabel(panel.label, panelWidth, 2, fontSizes.label, (text, size) => measure(text, size, 600)).lines
  const apart = measure(texts.value(largest), fontSizes.tick, 600) + 12
  const ticks = ticksOf(largest, plotWidth, apart, texts.value)
  return {
    title: title.map((text, line) => ({
      text,
      x: inline.x(start),
      y: 12 + (2 - title.length + line) * titleLine,
      side: inline.startSide,
    })),
    total: { text: texts.total(panel.total), x: inline.x(start), y: 2 * titleLine + 11, side: inline.startSide },
    ticks: ticks.map((tick) => ({
      text: tick.text,
      x: inline.x(start + tick.at * plotWidth),
      y: headHeight - 6,
      side: tick.at === 0 ? inline.startSide : ('centre' as const),
    })),
    base: inline.x(start),
    plot: { x: inline.left(start, plotWidth), width: plotWidth },
  }
}

/** 0 and the round values that fit; the far end where none does, because it is no total here. */
function ticksOf(largest: number, length: number, apart: number, text: (value: number) => string): readonly Tick[] {
  const zero: Tick = { at: 0, text: text(0) }
  if (!(largest > 0)) return [zero]
  const round = niceTicks(0, largest, Math.max(1, Math.min(5, Math.floor(length / (apart * 1.4)))))
    .filter((value) => value > 0 && value <= largest)
    .map((value) => ({ at: value / largest, text: text(value) }))
    .filter((tick) => tick.text !== zero.text)
  return [zero, ...(round.length === 0 ? [{ at: 1, text: text(largest) }] : round)]
}

function placeRow(
  input: PanelsInput,
  columns: Columns,
  inline: Inline,
  { rowHeight, largest }: { readonly rowHeight: number; readonly largest: number },
  index: number,
): PanelsRow | null {
  const bar = input.bars[index]
  if (bar === undefined) return null
  const { measure, texts, icons } = input
  const top = index * rowHeight
  const middle = top + rowHeight / 2
  const lines = wrapLabel(bar.label, columns.labelWidth, rowHeight >= rowForTwoLines ? 2 : 1, fontSizes.label, measure).lines
  return {
    index,
    row: { x: -rowReach, y: top, width: input.size.width + 2 * rowReach, height: rowHeight },
    label: lines.map((text, at) => ({
      text,
      x: inline.x(columns.labelStart),
      y: middle + 4.5 + (at - (lines.length - 1) / 2) * 14.5,
      side: inline.startSide,
    })),
    icon: icons ? { x: inline.x(8), y: middle } : null,
    cells: input.panels.map((_panel, at) => {
      const value = bar.values[at] ?? 0
      const width = extent(value, largest, columns.plotWidth)
      const start = startOf(columns, at)
      return {
        box: { x: inline.left(start, width), y: top + 2, width, height: rowHeight - 4 },
        value: { text: texts.value(value), x: inline.x(start + width + 5), y: middle + 4, side: inline.startSide },
        zero: value === 0,
      }
    }),
  }
}
