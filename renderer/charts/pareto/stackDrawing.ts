import type { MeasureText } from '../base/chartGeometry.ts'
import type { ChartWording } from '../base/chartWording.ts'
import type { ChartPalette } from '../colour/chartPalette.ts'
import type { HatchIds } from '../colour/hatch.tsx'
import { widestRows } from './layOutStack.ts'
import type { ParetoStack } from './paretoExtras.ts'
import type { StackDrawing } from './StackMarks.tsx'
import { stackPaint } from './stackPaint.ts'

interface StackDrawingInput {
  readonly stack: ParetoStack
  readonly palette: ChartPalette
  readonly hatch: HatchIds
  readonly ownIds: readonly string[]
  readonly wording: Pick<ChartWording, 't'>
  readonly measure: MeasureText
}

/** The parts of a stacked chart ready to be drawn: each series with its letter and look. */
export function stackDrawing({ stack, palette, hatch, ownIds, wording, measure }: StackDrawingInput): StackDrawing {
  const letters = [...wording.t('charts.stack.letters')]
  return {
    values: stack.values,
    names: stack.series.map(({ label }) => label),
    letters: stack.series.map((_series, index) => letters[index] ?? String(index + 1)),
    namedIn: widestRows(stack.values, stack.series.length),
    paint: stackPaint(stack, palette, hatch, ownIds),
    measure,
  }
}
