import { type Box, type Direction, inlineAxis, type MeasureText, type PlacedText } from '../base/chartGeometry.ts'

export const stackFont = 11
const space = 6

export interface StackSegment {
  readonly series: number
  readonly box: Box
  /** The name of the series where it is widest and there is room, elsewhere its letter. */
  readonly word: PlacedText | null
}

interface StackInput {
  /** The whole bar of a chart on its side. */
  readonly box: Box
  readonly values: readonly number[]
  readonly names: readonly string[]
  readonly letters: readonly string[]
  /** Whether this row is the one that names a series. */
  readonly namesHere: (series: number) => boolean
  readonly direction: Direction
  readonly measure: MeasureText
}

/** Divides a bar into its parts, from the baseline on in the order of the series; parts at 0 are left out. */
export function layOutStack(input: StackInput): readonly StackSegment[] {
  const { box, values, direction } = input
  const sum = values.reduce((total, value) => total + value, 0)
  if (!(sum > 0)) return []
  const inline = inlineAxis(direction, 2 * box.x + box.width)
  let before = 0
  return values.flatMap((value, series) => {
    if (value <= 0) return []
    const width = (value / sum) * box.width
    const x = inline.left(box.x + (before / sum) * box.width, width)
    before += value
    const part = { x, y: box.y, width, height: box.height }
    return [{ series, box: part, word: wordOf(input, series, part) }]
  })
}

function wordOf(input: StackInput, series: number, box: Box): PlacedText | null {
  const name = input.namesHere(series) ? input.names[series] : undefined
  const text = [name, input.letters[series]].find(
    (each) => each !== undefined && input.measure(each, stackFont, 600) + space <= box.width,
  )
  if (text === undefined || box.height < stackFont + 2) return null
  return { text, x: box.x + box.width / 2, y: box.y + box.height / 2 + 4, side: 'centre' }
}

/** For each series the row where it is widest; -1 for one without any value. */
export function widestRows(values: readonly (readonly number[])[], series: number): readonly number[] {
  return Array.from({ length: series }, (_, column) => {
    let widest = -1
    let most = 0
    for (const [row, cells] of values.entries()) {
      const value = cells[column] ?? 0
      if (value > most) {
        most = value
        widest = row
      }
    }
    return widest
  })
}

interface KeyEntry {
  readonly series: number
  readonly swatch: Box
  readonly letter: PlacedText
  readonly name: PlacedText
}

export interface KeyLayout {
  readonly entries: readonly KeyEntry[]
  readonly height: number
}

const swatchSize = 18
const keyLine = 26
const keyFont = 12
const keyGap = 18

/** The key of the letters, wrapped into lines in reading order. */
export function layOutKey(input: {
  readonly names: readonly string[]
  readonly letters: readonly string[]
  readonly width: number
  readonly direction: Direction
  readonly measure: MeasureText
}): KeyLayout {
  const { names, letters, width, direction, measure } = input
  const inline = inlineAxis(direction, width)
  let start = 0
  let top = 0
  const entries = names.map((text, series): KeyEntry => {
    const needed = swatchSize + 6 + measure(text, keyFont)
    if (start > 0 && start + needed > width) {
      start = 0
      top += keyLine
    }
    const left = inline.left(start, swatchSize)
    const entry = {
      series,
      swatch: { x: left, y: top, width: swatchSize, height: swatchSize },
      letter: { text: letters[series] ?? '', x: left + swatchSize / 2, y: top + 13, side: 'centre' as const },
      name: { text, x: inline.x(start + swatchSize + 6), y: top + 13, side: inline.startSide },
    }
    start += needed + keyGap
    return entry
  })
  return { entries, height: names.length === 0 ? 0 : top + keyLine }
}
