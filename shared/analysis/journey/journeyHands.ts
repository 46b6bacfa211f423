import type { Touchpoint } from '../../engagement/engagement.ts'
import { normaliseName } from '../../search/normaliseName.ts'

/** One hand that a customer is in, at one touchpoint. */
export interface Handled {
  readonly touchpoint: string
  readonly hand: string
}

/** Several people of whom one takes the place: their names, and the name of the one. */
export interface OneOwner {
  readonly names: readonly string[]
  readonly owner: string
}

export interface HandCount {
  /** Different names, told apart as names are wherever they are matched. */
  readonly hands: number
  /** How often the customer is passed on: neighbours along the way that differ. */
  readonly handOvers: number
}

/** Every hand along the way, in the order of the touchpoints given and of the list of each. */
export function handSequence(touchpoints: readonly Pick<Touchpoint, 'id' | 'hands'>[]): readonly Handled[] {
  return touchpoints.flatMap(({ id, hands = [] }) => hands.map((hand) => ({ touchpoint: id, hand })))
}

export function countHands(sequence: readonly Handled[]): HandCount {
  const names = sequence.map(({ hand }) => normaliseName(hand))
  return { hands: new Set(names).size, handOvers: names.filter((name, at) => at > 0 && name !== names[at - 1]).length }
}

/** The way as it would be with one owner for several hands; where a name stands twice, the first owner that names it takes it. */
export function withOneOwner(sequence: readonly Handled[], owners: readonly OneOwner[]): readonly Handled[] {
  const takenBy = new Map<string, string>()
  for (const { names, owner } of owners) {
    for (const name of names.map(normaliseName)) if (!takenBy.has(name)) takenBy.set(name, owner)
  }
  return sequence.map(({ touchpoint, hand }) => ({ touchpoint, hand: takenBy.get(normaliseName(hand)) ?? hand }))
}
