/**
 * Percents of siblings after one of them was set: the others are rescaled in proportion so that all add up to exactly 100.
 * Others that were all 0 share the rest equally. Whole numbers stay whole when `value` is whole, else tenths are kept.
 * A lone sibling is always 100.
 */
export function rescalePercents(percents: readonly number[], changed: number, value: number): readonly number[] {
  if (percents.length === 1) return [100]
  const grain = Number.isInteger(value) ? 1 : 10
  const own = Math.round(Math.min(Math.max(value, 0), 100) * grain)
  const others = percents.map((percent, index) => (index === changed ? 0 : Math.max(percent, 0)))
  const spread = apportion(others, 100 * grain - own, changed)
  return spread.map((units, index) => (index === changed ? own : units) / grain)
}

/** Percents, in proportion to the shares, that add up to exactly 100: whole, or in tenths where the shares need them. */
export function percentsOf(shares: readonly number[]): readonly number[] {
  const isTenths = shares.every((share) => isWhole(share * 1000)) && !shares.every((share) => isWhole(share * 100))
  const grain = isTenths ? 10 : 1
  return apportion(shares, 100 * grain, null).map((units) => units / grain)
}

function isWhole(number: number): boolean {
  return Math.abs(number - Math.round(number)) < 1e-9
}

/** Equal percents, whole, adding up to 100: the first ones take what does not divide. */
export function equalPercents(count: number): readonly number[] {
  return apportion(new Array<number>(count).fill(1), 100, null)
}

/** `units` handed out whole in proportion to the weights (largest remainder first), nothing to `skipped`. */
function apportion(weights: readonly number[], units: number, skipped: number | null): readonly number[] {
  const taking = weights.map((_weight, index) => index !== skipped)
  const total = weights.reduce((sum, weight, index) => sum + (taking[index] ? weight : 0), 0)
  const takers = taking.filter(Boolean).length
  const exact = weights.map((weight, index) =>
    taking[index] ? (total > 0 ? (weight / total) * units : units / Math.max(takers, 1)) : 0,
  )
  const whole = exact.map(Math.floor)
  const left = units - whole.reduce((sum, part) => sum + part, 0)
  const byRemainder = exact
    .map((part, index) => ({ index, remainder: part - Math.floor(part) }))
    .filter(({ index }) => taking[index])
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) whole[index] = (whole[index] ?? 0) + 1
  return whole
}
