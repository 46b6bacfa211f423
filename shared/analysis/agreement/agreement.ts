import { largestOf } from '../../model/largestOf.ts'

/** What one person chose for one item. */
export interface Rating {
  readonly who: string
  readonly item: string
  readonly choice: string
}

/** How far apart two choices are: any two alike (categories), or by their order (severities). */
export type Scale = { readonly kind: 'nominal' } | { readonly kind: 'ordinal'; readonly order: readonly string[] }

/** The choices of everybody for one item, one a person. */
export interface RatedItem {
  readonly item: string
  readonly choices: ReadonlyMap<string, string>
}

/** By item, in the order met. What a person chose later for the same item counts. */
export function ratedItems(ratings: readonly Rating[]): readonly RatedItem[] {
  const byItem = new Map<string, Map<string, string>>()
  for (const { who, item, choice } of ratings) {
    const choices = byItem.get(item) ?? new Map<string, string>()
    choices.set(who, choice)
    byItem.set(item, choices)
  }
  return Array.from(byItem, ([item, choices]) => ({ item, choices }))
}

/** 0–1: of all pairs of people who chose for the same item, those who chose alike; null without a pair. */
export function percentAgreement(items: readonly RatedItem[]): number | null {
  let pairs = 0
  let alike = 0
  for (const { choices } of items) {
    for (const count of countsOf(choices.values()).values()) alike += count * (count - 1)
    pairs += choices.size * (choices.size - 1)
  }
  return pairs === 0 ? null : alike / pairs
}

/**
 * Cohen's kappa of two people over the items that both chose for (Cohen 1960): agreement beyond what chance gives, 1 at most.
 * Null without such items, and where chance alone would agree always.
 */
export function cohensKappa(items: readonly RatedItem[], one: string, other: string): number | null {
  const pairs = items.flatMap(({ choices }) => {
    const [first, second] = [choices.get(one), choices.get(other)]
    return first === undefined || second === undefined ? [] : [[first, second] as const]
  })
  if (pairs.length === 0) return null
  const observed = pairs.filter(([first, second]) => first === second).length / pairs.length
  const firsts = countsOf(pairs.map(([first]) => first))
  const seconds = countsOf(pairs.map(([, second]) => second))
  let expected = 0
  for (const [choice, count] of firsts) expected += (count / pairs.length) * ((seconds.get(choice) ?? 0) / pairs.length)
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

/**
 * Fleiss' kappa (Fleiss 1971) over the items that everybody chose for. Null below two people or without such items, and where
 * chance alone would agree always.
 */
export function fleissKappa(items: readonly RatedItem[], people: number): number | null {
  const whole = items.filter(({ choices }) => choices.size === people)
  if (people < 2 || whole.length === 0) return null
  const all = countsOf(whole.flatMap(({ choices }) => [...choices.values()]))
  const observed = percentAgreement(whole) ?? 0
  const chosen = whole.length * people
  const expected = [...all.values()].reduce((sum, count) => sum + (count / chosen) ** 2, 0)
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

/**
 * Krippendorff's alpha (Krippendorff 2011): agreement beyond chance for any number of people, some choices missing. Null
 * without two choices for one item, and where all chose the same throughout: then nothing tells agreement from habit.
 */
export function krippendorffsAlpha(items: readonly RatedItem[], scale: Scale): number | null {
  const pairable = items.filter(({ choices }) => choices.size >= 2)
  const totals = countsOf(pairable.flatMap(({ choices }) => [...choices.values()]))
  const n = [...totals.values()].reduce((sum, count) => sum + count, 0)
  const distance = distanceOf(scale, totals)
  let observed = 0
  for (const { choices } of pairable) {
    const counts = [...countsOf(choices.values())]
    for (const [one, count] of counts) {
      for (const [other, otherCount] of counts) observed += (count * otherCount * distance(one, other)) / (choices.size - 1)
    }
  }
  let expected = 0
  for (const [one, count] of totals) {
    for (const [other, otherCount] of totals) expected += count * otherCount * distance(one, other)
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected
}

/** Squared distances: of ordered choices by how many were chosen between them, as Krippendorff defines them. */
function distanceOf(scale: Scale, totals: ReadonlyMap<string, number>): (one: string, other: string) => number {
  if (scale.kind === 'nominal') return (one, other) => (one === other ? 0 : 1)
  const { order } = scale
  const countAt = order.map((choice) => totals.get(choice) ?? 0)
  return (one, other) => {
    const [from, to] = [order.indexOf(one), order.indexOf(other)].sort((a, b) => a - b)
    if (from === undefined || to === undefined || from === to) return 0
    const between = countAt.slice(Math.max(0, from), to + 1).reduce((sum, count) => sum + count, 0)
    return (between - ((countAt[from] ?? 0) + (countAt[to] ?? 0)) / 2) ** 2
  }
}

/** An item about which people differ: what to talk about. */
export interface Disagreement {
  readonly item: string
  /** Choices with who made them, the most frequent first. */
  readonly choices: readonly { readonly choice: string; readonly who: readonly string[] }[]
  /** 0–1: pairs that differ. */
  readonly apart: number
}

/** The items about which people differ, the most divided first; of ordered choices those farthest apart. */
export function disagreements(items: readonly RatedItem[], scale: Scale): readonly Disagreement[] {
  const far = ({ choices }: RatedItem): number => {
    if (scale.kind === 'nominal') return 0
    const places = [...choices.values()].map((choice) => scale.order.indexOf(choice))
    return largestOf(places) + largestOf(places.map((place) => -place))
  }
  return items
    .map((rated) => ({ rated, apart: 1 - (percentAgreement([rated]) ?? 1) }))
    .filter(({ apart }) => apart > 0)
    .sort((a, b) => far(b.rated) - far(a.rated) || b.apart - a.apart)
    .map(({ rated: { item, choices }, apart }) => ({ item, apart, choices: groupedChoices(choices) }))
}

function groupedChoices(choices: ReadonlyMap<string, string>): Disagreement['choices'] {
  const by = new Map<string, string[]>()
  for (const [who, choice] of choices) by.set(choice, [...(by.get(choice) ?? []), who])
  return Array.from(by, ([choice, who]) => ({ choice, who })).sort((a, b) => b.who.length - a.who.length)
}

function countsOf(values: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
