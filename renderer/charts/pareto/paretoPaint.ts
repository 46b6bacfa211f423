import type { Icon } from '@tabler/icons-react'
import type { ChartedPareto, ParetoBar } from '../../../shared/analysis/pareto/pareto.ts'
import { blend, readableInk } from '../../../shared/colour/contrast.ts'
import { categoryLook } from '../colour/categoryColour.ts'
import { type ChartPalette, chartPalette, usefulManyOpacity } from '../colour/chartPalette.ts'
import type { HatchIds } from '../colour/hatch.tsx'

interface BarPaint {
  readonly fill: string
  /** Words on the bar itself. */
  readonly inkInside: string
  /** A rim around those words, where the bar is hatched. */
  readonly haloInside: string | null
  /** Drawn around hatched bars. */
  readonly outline: string | null
  readonly icon: { readonly Icon: Icon; readonly colour: string } | null
}

/** What of a bar decides its look. */
type PaintedBar = Pick<ParetoBar, 'kind' | 'key' | 'vital'>

export interface ParetoPainter {
  readonly icons: boolean
  readonly paint: (bar: PaintedBar) => BarPaint
}

interface PainterInput {
  readonly pareto: ChartedPareto
  readonly palette: ChartPalette
  readonly hatch: HatchIds
  readonly categoryOf: ((key: string) => string | null) | undefined
  readonly ownIds: readonly string[]
}

/** Colours of the bars: by category where it is known, else ink; full for the vital few; hatched for the reserved bars. */
export function paretoPainter({ pareto, palette, hatch, categoryOf, ownIds }: PainterInput): ParetoPainter {
  const find = categoryOf ?? (pareto.by === 'category' ? (key: string) => key : null)
  const otherInk = chartPalette(palette.scheme === 'light' ? 'dark' : 'light').ink
  const reserved = (pattern: string): BarPaint => ({
    fill: `url(#${pattern})`,
    inkInside: palette.ink,
    haloInside: palette.paper,
    outline: palette.axis,
    icon: null,
  })
  const item = (bar: PaintedBar): BarPaint => {
    const category = find?.(bar.key) ?? null
    const look = category === null ? null : categoryLook(category, ownIds, palette.scheme)
    const full = look?.fill ?? palette.neutral
    const fill = bar.vital ? full : blend(full, palette.paper, usefulManyOpacity)
    return {
      fill,
      inkInside: readableInk(fill, palette.ink, otherInk),
      haloInside: null,
      outline: null,
      icon: look ? { Icon: look.icon, colour: look.text } : null,
    }
  }
  return {
    icons: find !== null,
    paint: (bar) => {
      switch (bar.kind) {
        case 'item':
          return item(bar)
        case 'other':
        case 'unassigned':
          return reserved(hatch.dense)
        case 'untraced':
          return reserved(hatch.sparse)
      }
    },
  }
}
