import { createRandom } from '../numbers/random.ts'
import { krippendorffsAlpha, type RatedItem, type Scale } from './agreement.ts'

const draws = 1000
const fewestItems = 5

export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * Where alpha lies in 95 of 100 cases if other items like these had been chosen for: items drawn anew with replacement, by a fixed
 * seed so that it repeats. Null below five items, and where fewer than half of the draws have an alpha.
 */
export function alphaInterval(items: readonly RatedItem[], scale: Scale): Interval | null {
  const pairable = items.filter(({ choices }) => choices.size >= 2)
  if (pairable.length < fewestItems) return null
  const random = createRandom(1)
  const found: number[] = []
  for (let draw = 0; draw < draws; draw += 1) {
    const drawn = pairable.flatMap(() => pairable[Math.floor(random() * pairable.length)] ?? [])
    const alpha = krippendorffsAlpha(drawn, scale)
    if (alpha !== null) found.push(alpha)
  }
  if (found.length < draws / 2) return null
  found.sort((a, b) => a - b)
  const at = (share: number): number => found[Math.min(found.length - 1, Math.floor(share * found.length))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}
