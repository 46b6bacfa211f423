/**
 * What fixes on one term can remove of it, against the sum of their lengths: a point (length, share) for every subset of a
 * few fixes, or the curve 1 − e^−length that all subsets of many lie on.
 */
export type StepCurve =
  | { readonly kind: 'points'; readonly lengths: Float64Array; readonly shares: Float64Array }
  | { readonly kind: 'smooth'; readonly shortest: number; readonly longest: number; readonly excess: number }

/** Beyond this many fixes their subsets are not listed. */
const mostListed = 4
/** A fix that removes all would be infinitely long; it is taken to remove this much less, and the rest is added back. */
const shortfall = { points: 1e-3, smooth: 1e-6 } as const

/** The curve of fixes that take these shares (0–1, each above 0), and their lengths. */
export function stepCurve(takes: readonly number[]): { curve: StepCurve; lengths: readonly number[] } {
  const kind = takes.length <= mostListed ? 'points' : 'smooth'
  const most = 1 - shortfall[kind]
  const lengths = takes.map((take) => -Math.log1p(-Math.min(take, most)))
  if (kind === 'smooth') {
    const longest = lengths.reduce((total, length) => total + length, 0)
    const excess = takes.some((take) => take > most) ? shortfall.smooth : 0
    return { curve: { kind, shortest: Math.min(...lengths), longest, excess }, lengths }
  }
  const subsets = 1 << takes.length
  const sums = new Float64Array(subsets)
  const shares = new Float64Array(subsets)
  for (let subset = 1; subset < subsets; subset += 1) {
    const last = 31 - Math.clz32(subset)
    const rest = subset & ~(1 << last)
    const before = shares[rest] ?? 0
    sums[subset] = (sums[rest] ?? 0) + (lengths[last] ?? 0)
    shares[subset] = before + (1 - before) * (takes[last] ?? 0)
  }
  const order = Array.from(sums, (_, subset) => subset).sort((a, b) => (sums[a] ?? 0) - (sums[b] ?? 0))
  const curve: StepCurve = {
    kind: 'points',
    lengths: Float64Array.from(order, (subset) => sums[subset] ?? 0),
    shares: Float64Array.from(order, (subset) => shares[subset] ?? 0),
  }
  return { curve, lengths }
}

/** The share at a length by straight lines between the points, the first and last line going on beyond the ends. */
function shareAt(curve: StepCurve, length: number): number {
  if (curve.kind === 'smooth') {
    const { shortest } = curve
    return length < shortest ? (-Math.expm1(-shortest) * length) / shortest : -Math.expm1(-length)
  }
  const { lengths, shares } = curve
  const last = lengths.length - 1
  let point = 1
  while (point < last && (lengths[point] as number) < length) point += 1
  while (point < last && (lengths[point] as number) <= (lengths[point - 1] as number)) point += 1
  const from = lengths[point - 1] as number
  const width = (lengths[point] as number) - from
  const start = shares[point - 1] as number
  return width > 0 ? start + (((shares[point] as number) - start) * (length - from)) / width : start
}

/** The mean slope of the curve within `reach` of a length. */
export function slopeAround(curve: StepCurve, length: number, reach: number): number {
  return Math.max(1e-300, (shareAt(curve, length + reach) - shareAt(curve, length - reach)) / (2 * reach))
}

/** The most by which a share on the curve exceeds slope × length; at least 0, since the empty subset is on it. */
export function maximumAbove(curve: StepCurve, slope: number): number {
  if (curve.kind === 'points') {
    const { lengths, shares } = curve
    let most = 0
    for (let point = 1; point < lengths.length; point += 1) {
      const above = (shares[point] as number) - slope * (lengths[point] as number)
      if (above > most) most = above
    }
    return most
  }
  const peak = Math.min(curve.longest, Math.max(curve.shortest, -Math.log(slope)))
  return Math.max(0, -Math.expm1(-peak) - slope * peak + curve.excess)
}
