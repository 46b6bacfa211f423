import { scaleBand, scaleSqrt } from 'd3'
import { largestOf } from '../../../shared/model/largestOf.ts'
import { type Box, type Direction, type Inline, inlineAxis, type MeasureText, type PlacedText } from '../base/chartGeometry.ts'
import { wrapLabel } from '../base/wrapLabel.ts'

export const unitFont = 12
const rowHeight = 56
const lineHeight = 14
const headLines = 2
const widestCell = 150
const labelShare = 0.24
const gap = 10

export interface UnitLabel {
  readonly lines: readonly PlacedText[]
  /** Its harm, after the lines. */
  readonly value: PlacedText
}

export interface PlacedCell {
  /** Row × columns + column. */
  readonly index: number
  readonly box: Box
  /** Its area is the harm; null where there is none. */
  readonly square: Box | null
  readonly value: PlacedText
  /** Whether harm is born here where it lands. */
  readonly own: boolean
}

export interface UnitsLayout {
  readonly width: number
  readonly height: number
  readonly rows: readonly UnitLabel[]
  readonly columns: readonly UnitLabel[]
  readonly cells: readonly PlacedCell[]
  readonly heads: readonly PlacedText[]
}

interface Line {
  readonly key: string
  readonly label: string
  readonly value: number
}

export interface UnitsLayoutInput {
  readonly landings: readonly Line[]
  readonly births: readonly Line[]
  /** By landing, then by birth. */
  readonly values: readonly (readonly number[])[]
  readonly width: number
  readonly direction: Direction
  readonly measure: MeasureText
  readonly texts: { readonly value: (value: number) => string; readonly landing: string; readonly birth: string }
}

/** A square in each cell of landings by births, on one scale of areas. Right to left all is mirrored. */
export function layOutUnits(input: UnitsLayoutInput): UnitsLayout {
  const frame = frameOf(input)
  const { inline, labelWidth, headHeight } = frame
  const { texts, landings, width } = input
  return {
    width,
    height: headHeight + rowHeight * landings.length + 4,
    rows: landings.map((line) => rowLabel(input, frame, line)),
    columns: input.births.map((line) => columnLabel(input, frame, line)),
    cells: cellsOf(input, frame),
    heads: [
      { text: texts.landing, x: inline.x(labelWidth), y: headHeight - 10, side: inline.endSide },
      { text: texts.birth, x: inline.x(labelWidth + gap), y: 13, side: inline.startSide },
    ],
  }
}

interface Frame {
  readonly inline: Inline
  readonly labelWidth: number
  readonly cellWidth: number
  readonly headHeight: number
  /** From the start side. */
  columnOf(key: string): number
  rowOf(key: string): number
}

function frameOf({ landings, births, width, direction }: UnitsLayoutInput): Frame {
  const labelWidth = Math.min(190, width * labelShare)
  const cellWidth = Math.min(widestCell, (width - labelWidth - gap) / Math.max(1, births.length))
  const headHeight = 22 + (headLines + 1) * lineHeight + 8
  const from = labelWidth + gap
  const columns = scaleBand(
    births.map(({ key }) => key),
    [from, from + cellWidth * births.length],
  )
  const rows = scaleBand(
    landings.map(({ key }) => key),
    [headHeight, headHeight + rowHeight * landings.length],
  )
  const inline = inlineAxis(direction, width)
  return { inline, labelWidth, cellWidth, headHeight, columnOf: (key) => columns(key) ?? 0, rowOf: (key) => rows(key) ?? 0 }
}

function cellsOf(input: UnitsLayoutInput, { inline, cellWidth, columnOf, rowOf }: Frame): readonly PlacedCell[] {
  const { landings, births, values, texts } = input
  const most = largestOf(values.map((row) => largestOf(row)))
  const side = scaleSqrt([0, most > 0 ? most : 1], [0, Math.max(4, Math.min(rowHeight - 28, cellWidth - 14))])
  return landings.flatMap((landing, at) =>
    births.map((birth, place): PlacedCell => {
      const box = { x: inline.left(columnOf(birth.key), cellWidth), y: rowOf(landing.key), width: cellWidth, height: rowHeight }
      const value = values[at]?.[place] ?? 0
      const length = Math.max(2, side(value))
      const centre = { x: box.x + box.width / 2, y: box.y + (rowHeight - 16) / 2 + 2 }
      const square = { x: centre.x - length / 2, y: centre.y - length / 2, width: length, height: length }
      return {
        index: at * births.length + place,
        box,
        square: value > 0 ? square : null,
        value: { text: value > 0 ? texts.value(value) : '–', x: centre.x, y: box.y + rowHeight - 6, side: 'centre' },
        own: landing.key === birth.key,
      }
    }),
  )
}

function rowLabel({ measure, texts }: UnitsLayoutInput, { inline, labelWidth, rowOf }: Frame, line: Line): UnitLabel {
  const { lines } = wrapLabel(line.label, labelWidth - gap, headLines, unitFont, measure)
  const top = rowOf(line.key) + (rowHeight - (lines.length + 1) * lineHeight) / 2 + 11
  const at = { x: inline.x(labelWidth), side: inline.endSide }
  return {
    lines: lines.map((text, place) => ({ text, ...at, y: top + place * lineHeight })),
    value: { text: texts.value(line.value), ...at, y: top + lines.length * lineHeight },
  }
}

function columnLabel(input: UnitsLayoutInput, { inline, cellWidth, headHeight, columnOf }: Frame, line: Line): UnitLabel {
  const { lines } = wrapLabel(line.label, cellWidth - 8, headLines, unitFont, input.measure)
  const at = { x: inline.x(columnOf(line.key) + cellWidth / 2), side: 'centre' as const }
  const base = headHeight - 10
  return {
    lines: lines.map((text, place) => ({ text, ...at, y: base - (lines.length - place) * lineHeight })),
    value: { text: input.texts.value(line.value), ...at, y: base },
  }
}
