import type { ParetoLayoutInput } from './paretoLayoutInput.ts'
import { layOutSideways, type SidewaysPareto } from './sidewaysPareto.ts'
import { layOutUpright, type UprightPareto } from './uprightPareto.ts'

export type ParetoLayout = UprightPareto | SidewaysPareto

/**
 * Coordinates of a Pareto chart (design section 5, look: the Pareto chart): both axes matched, so that their full length is
 * the total; bars touch; the first dot stands at the outer top corner of the first bar; right to left all is mirrored.
 * Labels too long for upright bars, more bars than fit, or what is drawn on them turn the chart on its side.
 */
export function layOutPareto(input: ParetoLayoutInput): ParetoLayout {
  return (input.sideways ? null : layOutUpright(input)) ?? layOutSideways(input)
}
