import { blend, readableInk } from '../../../shared/colour/contrast.ts'
import { categoryLook } from '../colour/categoryColour.ts'
import { type ChartPalette, chartPalette } from '../colour/chartPalette.ts'
import type { HatchIds } from '../colour/hatch.tsx'
import type { ParetoStack } from './paretoExtras.ts'

export interface SeriesPaint {
  readonly fill: string
  /** Words on the part. */
  readonly ink: string
  readonly outline: string | null
  /** A rim around words on a hatched part. */
  readonly halo: string | null
}

/** Steps of ink from full to faint: told apart by every eye, and by the letters. */
const steps = [1, 0.7, 0.48, 0.32, 0.2, 0.11] as const

/** The look of each series: categories in their own colours, others in steps of ink, reserved ones hatched. */
export function stackPaint(
  { second, series }: ParetoStack,
  palette: ChartPalette,
  hatch: HatchIds,
  ownIds: readonly string[],
): readonly SeriesPaint[] {
  const otherInk = chartPalette(palette.scheme === 'light' ? 'dark' : 'light').ink
  return series.map(({ kind, key }, index) => {
    if (kind !== 'item') {
      const pattern = kind === 'untraced' ? hatch.sparse : hatch.dense
      return { fill: `url(#${pattern})`, ink: palette.ink, outline: palette.axis, halo: palette.paper }
    }
    const step = steps[index % steps.length] ?? 1
    const fill =
      second === 'category' ? categoryLook(key, ownIds, palette.scheme).fill : blend(palette.neutral, palette.paper, step)
    return { fill, ink: readableInk(fill, palette.ink, otherInk), outline: null, halo: null }
  })
}
