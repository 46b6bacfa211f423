/**
 * What fixes on one term can remove of it, against the sum of their lengths. Few fixes have a point (length, share) for
 * every subset, by ascending length; the subsets of many lie on the curve 1 − e^−length.
 */

/** Up to so many fixes have their subsets listed. */
export const mostListed = 4
/** A fix that removes all would be infinitely long; its length is that of one that removes this much less. */
export const shortfall = 1e-6
const longestLength = -Math.log(shortfall)

/** The length of a fix that takes this share (0–1): −ln(1 − take). */
export function lengthOf(take: number): number {
  return Math.min(longestLength, -Math.log1p(-take))
}

/** A line that no subset of the fixes is above: share ≤ above + slope × length. */
export interface Line {
  slope: number
  above: number
}

/** The curve of more than `mostListed` fixes. */
export interface SmoothCurve {
  readonly shortest: number
  readonly longest: number
  /** True when one of the fixes removes all. */
  readonly whole: boolean
}

/** The line that touches the smooth curve around a length; `reach` is how far around the slope is taken. */
export function touchSmooth(curve: SmoothCurve, length: number, reach: number, line: Line): void {
  const { shortest, longest, whole } = curve
  if (whole && length > 0.9 * longestLength) {
    line.slope = 0
    line.above = 1
    return
  }
  // The mean slope of the curve within reach is near e^−peak for this peak, where a line of that slope touches.
  let peak = length - (reach * reach) / 6
  if (length - reach < shortest) {
    // No subset lies between nothing and the shortest fix, so the curve starts with a straight line.
    const first = shareAt(shortest) / shortest
    const end = length + reach
    line.slope = ((end < shortest ? first * end : shareAt(end)) - first * (length - reach)) / (2 * reach)
    peak = -Math.log(line.slope)
  } else line.slope = Math.exp(-peak)
  const touch = Math.min(longest, Math.max(shortest, peak))
  // e^−peak is known already; very small shares need the slower, accurate way.
  const share = touch === peak && peak > 1e-3 ? 1 - line.slope : shareAt(touch)
  line.above = Math.max(0, share - line.slope * touch)
  // A set with a fix that removes all is a little above the curve.
  if (whole) line.above = Math.max(line.above, 1 - line.slope * longestLength)
}

function shareAt(length: number): number {
  return -Math.expm1(-length)
}

/** Writes the points of all subsets of the fixes whose takes and lengths stand at `first` to `end`; returns how many. */
export function listSubsets(
  takes: Float64Array,
  lengths: Float64Array,
  first: number,
  end: number,
  points: { readonly lengths: Float64Array; readonly shares: Float64Array },
  at: number,
): number {
  const subsets = 1 << (end - first)
  points.lengths[at] = 0
  points.shares[at] = 0
  for (let subset = 1; subset < subsets; subset += 1) {
    const last = 31 - Math.clz32(subset)
    const rest = at + (subset & ~(1 << last))
    const before = points.shares[rest]
    points.lengths[at + subset] = points.lengths[rest] + lengths[first + last]
    points.shares[at + subset] = before + (1 - before) * takes[first + last]
  }
  sortByLength(points.lengths, points.shares, at, at + subsets)
  return subsets
}

function sortByLength(lengths: Float64Array, shares: Float64Array, first: number, end: number): void {
  for (let place = first + 2; place < end; place += 1) {
    const length = lengths[place]
    const share = shares[place]
    let target = place
    while (target > first + 1 && lengths[target - 1] > length) {
      lengths[target] = lengths[target - 1]
      shares[target] = shares[target - 1]
      target -= 1
    }
    lengths[target] = length
    shares[target] = share
  }
}

/** The line that touches the points at `first` to `end` around a length. */
export function touchPoints(
  points: { readonly lengths: Float64Array; readonly shares: Float64Array },
  first: number,
  end: number,
  length: number,
  reach: number,
  line: Line,
): void {
  const rise = shareBetween(points, first, end, length + reach) - shareBetween(points, first, end, length - reach)
  const slope = Math.max(0, rise / (2 * reach))
  let above = 0
  for (let point = first + 1; point < end; point += 1) {
    above = Math.max(above, points.shares[point] - slope * points.lengths[point])
  }
  line.slope = slope
  line.above = above
}

/** The share at a length by straight lines between the points, the first and last line going on beyond the ends. */
function shareBetween(
  { lengths, shares }: { readonly lengths: Float64Array; readonly shares: Float64Array },
  first: number,
  end: number,
  length: number,
): number {
  const last = end - 1
  let point = first + 1
  while (point < last && lengths[point] < length) point += 1
  // Two subsets of the same length make no line; the next point does.
  while (point < last && lengths[point] <= lengths[point - 1]) point += 1
  const from = lengths[point - 1]
  const width = lengths[point] - from
  const start = shares[point - 1]
  return width > 0 ? start + ((shares[point] - start) * (length - from)) / width : start
}
