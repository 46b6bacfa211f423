/**
 * What fixes on one term can remove of it, against the sum of their lengths: a point (length, share) for every subset of a
 * few fixes, by ascending length, or the curve 1 − e^−length that all subsets of many lie on.
 */
export type StepCurve =
  | { readonly kind: 'points'; readonly lengths: Float64Array; readonly shares: Float64Array }
  | { readonly kind: 'smooth'; readonly shortest: number; readonly longest: number; readonly excess: number }

/** Beyond this many fixes their subsets are not listed. */
const mostListed = 4
/** A fix that removes all would be infinitely long; it is taken to remove this much less, and the rest is added back. */
const shortfall = 1e-6

/** The length of a fix that takes this share (0–1): −ln(1 − take). */
export function lengthOf(take: number): number {
  return -Math.log1p(-Math.min(take, 1 - shortfall))
}

/** The curve of the fixes whose takes (each above 0) and lengths stand at `first` to `end`. */
export function stepCurve(takes: Float64Array, lengths: Float64Array, first: number, end: number): StepCurve {
  if (end - first <= mostListed) return listSubsets(takes, lengths, first, end)
  let shortest = Number.POSITIVE_INFINITY
  let longest = 0
  let excess = 0
  for (let place = first; place < end; place += 1) {
    const length = lengths[place] as number
    shortest = Math.min(shortest, length)
    longest += length
    if ((takes[place] as number) > 1 - shortfall) excess = shortfall
  }
  return { kind: 'smooth', shortest, longest, excess }
}

function listSubsets(takes: Float64Array, lengths: Float64Array, first: number, end: number): StepCurve {
  const subsets = 1 << (end - first)
  const sums = new Float64Array(subsets)
  const shares = new Float64Array(subsets)
  for (let subset = 1; subset < subsets; subset += 1) {
    const last = 31 - Math.clz32(subset)
    const rest = subset & ~(1 << last)
    const before = shares[rest] as number
    sums[subset] = (sums[rest] as number) + (lengths[first + last] as number)
    shares[subset] = before + (1 - before) * (takes[first + last] as number)
  }
  sortByLength(sums, shares)
  return { kind: 'points', lengths: sums, shares }
}

function sortByLength(lengths: Float64Array, shares: Float64Array): void {
  for (let place = 2; place < lengths.length; place += 1) {
    const length = lengths[place] as number
    const share = shares[place] as number
    let target = place
    while (target > 1 && (lengths[target - 1] as number) > length) {
      lengths[target] = lengths[target - 1] as number
      shares[target] = shares[target - 1] as number
      target -= 1
    }
    lengths[target] = length
    shares[target] = share
  }
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
  // Two subsets of the same length make no line; the next point does.
  while (point < last && (lengths[point] as number) <= (lengths[point - 1] as number)) point += 1
  const from = lengths[point - 1] as number
  const width = (lengths[point] as number) - from
  const start = shares[point - 1] as number
  return width > 0 ? start + (((shares[point] as number) - start) * (length - from)) / width : start
}

/** The mean slope of the curve within `reach` of a length; above 0. */
export function slopeAround(curve: StepCurve, length: number, reach: number): number {
  if (curve.kind === 'smooth' && length - reach >= curve.shortest) {
    return Math.exp(-length) * (Math.sinh(reach) / reach)
  }
  return Math.max(Number.MIN_VALUE, (shareAt(curve, length + reach) - shareAt(curve, length - reach)) / (2 * reach))
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
