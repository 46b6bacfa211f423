import type { Touchpoint } from '../../engagement/engagement.ts'
import { normaliseName } from '../../search/normaliseName.ts'
import { type OneOwner, withOneOwner } from './journeyHands.ts'

/** One passing on of the customer, numbered along the way. */
export interface HandOver {
  readonly number: number
  readonly from: string
  readonly to: string
  /** What passes with the customer; null where nobody said it. */
  readonly passes: string | null
  /** What the customer must say again. */
  readonly repeats: string | null
}

/** The hands of one touchpoint as the customer meets them. */
export interface MarkedHands {
  /** On the way into the touchpoint; null where the same hand goes on, or it is the first. */
  readonly before: HandOver | null
  readonly hands: readonly {
    readonly name: string
    /** Between the hand before, at the same touchpoint, and this one. */
    readonly after: HandOver | null
  }[]
}

/**
 * The hand-overs of a journey at each touchpoint by id, numbered in the order of the way; `owners` as in `withOneOwner`. What passes to a
 * hand is told by the name that it has in the file, whoever takes its place.
 */
export function handOverMarks(
  touchpoints: readonly (Pick<Touchpoint, 'id' | 'handOvers'> & { readonly hands: readonly string[] })[],
  owners: readonly OneOwner[] = [],
): ReadonlyMap<string, MarkedHands> {
  let number = 0
  let last: string | null = null
  const passTo = (to: string, told: ToldAt): HandOver | null => {
    const from = last
    last = to
    if (from === null || normaliseName(from) === normaliseName(to)) return null
    number += 1
    return { number, from, to, ...told }
  }
  return new Map(
    touchpoints.map(({ id, hands, handOvers = [] }) => {
      const named = withOneOwner(
        hands.map((hand) => ({ touchpoint: id, hand })),
        owners,
      )
      const passed = named.map(({ hand }, at) => ({ name: hand, after: passTo(hand, toldAt(handOvers, hands[at])) }))
      return [
        id,
        {
          before: passed[0]?.after ?? null,
          hands: passed.map(({ name, after }, at) => ({ name, after: at === 0 ? null : after })),
        },
      ]
    }),
  )
}

type ToldAt = Pick<HandOver, 'passes' | 'repeats'>

function toldAt(handOvers: NonNullable<Touchpoint['handOvers']>, hand: string | undefined): ToldAt {
  const told = handOvers.find((one) => hand !== undefined && normaliseName(one.hand) === normaliseName(hand))
  return { passes: told?.passes ?? null, repeats: told?.repeats ?? null }
}
