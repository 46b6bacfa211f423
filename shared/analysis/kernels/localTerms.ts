import type { RemovalState } from './removalState.ts'
import {
  type Line,
  lengthOf,
  listSubsets,
  mostListed,
  type SmoothCurve,
  shortfall,
  touchPoints,
  touchSmooth,
} from './stepCurve.ts'

/** The terms that some open fixes touch, with what a set of fixes keeps of them. Fixes are positions in the list of open ones. */
export interface LocalTerms {
  /** What is left of each term, per month. */
  readonly weights: Float64Array
  /** Mean length of the fixes on each term. */
  readonly meanLengths: Float64Array
  /** Members `starts[t]` to `starts[t + 1]` are the fixes on term t. */
  readonly starts: Int32Array
  readonly members: Int32Array
  readonly lengths: Float64Array
  /** Terms with one or few fixes: points `pointStarts[t]` to `pointStarts[t + 1]`; terms with many have none, and a curve. */
  readonly pointStarts: Int32Array
  readonly points: { readonly lengths: Float64Array; readonly shares: Float64Array }
  readonly curves: readonly (SmoothCurve | null)[]
}

/** Expects open fixes outside the set. */
export function localTerms(state: RemovalState, open: readonly number[]): LocalTerms {
  const { fixStart, entryTerm } = state.removal.layout
  const { entryTake } = state.removal.numbers
  const { weights, starts, localOf } = chooseTerms(state, open)
  const next = starts.slice()
  const size = starts[starts.length - 1]
  const members = new Int32Array(size)
  const takes = new Float64Array(size)
  const lengths = new Float64Array(size)
  for (let position = 0; position < open.length; position += 1) {
    const fix = open[position]
    for (let entry = fixStart[fix]; entry < fixStart[fix + 1]; entry += 1) {
      const local = localOf[entryTerm[entry]]
      const take = entryTake[entry]
      if (local < 0 || !(take > 0)) continue
      const place = next[local]
      next[local] = place + 1
      members[place] = position
      takes[place] = take
      lengths[place] = lengthOf(take)
    }
  }
  return { weights, starts, members, lengths, ...shapesOf(takes, lengths, starts) }
}

/** The terms with something left that open fixes touch, and room for their members. */
function chooseTerms(
  state: RemovalState,
  open: readonly number[],
): { weights: Float64Array; starts: Int32Array; localOf: Int32Array } {
  const { fixStart, entryTerm } = state.removal.layout
  const { entryTake, termWeight } = state.removal.numbers
  const { termKept } = state
  const counts = new Int32Array(termWeight.length)
  for (const fix of open) {
    for (let entry = fixStart[fix]; entry < fixStart[fix + 1]; entry += 1) {
      const term = entryTerm[entry]
      if (entryTake[entry] > 0) counts[term] += 1
    }
  }
  const localOf = new Int32Array(counts.length).fill(-1)
  const starts = [0]
  const weights: number[] = []
  let size = 0
  for (let term = 0; term < counts.length; term += 1) {
    const weight = termWeight[term] * termKept[term]
    const count = counts[term]
    if (count === 0 || !(weight > 0)) continue
    localOf[term] = weights.push(weight) - 1
    size += count
    starts.push(size)
  }
  return { weights: Float64Array.from(weights), starts: Int32Array.from(starts), localOf }
}

function shapesOf(
  takes: Float64Array,
  lengths: Float64Array,
  starts: Int32Array,
): Pick<LocalTerms, 'meanLengths' | 'pointStarts' | 'points' | 'curves'> {
  const count = starts.length - 1
  const meanLengths = new Float64Array(count)
  const pointStarts = new Int32Array(count + 1)
  const curves: (SmoothCurve | null)[] = []
  for (let term = 0; term < count; term += 1) {
    const first = starts[term]
    const end = starts[term + 1]
    const curve = smoothCurve(takes, lengths, first, end)
    const listed = end - first <= mostListed
    curves.push(listed ? null : curve)
    meanLengths[term] = curve.longest / (end - first)
    pointStarts[term + 1] = pointStarts[term] + (listed ? 1 << (end - first) : 0)
  }
  const size = pointStarts[count]
  const points = { lengths: new Float64Array(size), shares: new Float64Array(size) }
  for (let term = 0; term < count; term += 1) {
    if (curves[term] !== null) continue
    listSubsets(takes, lengths, starts[term], starts[term + 1], points, pointStarts[term])
  }
  return { meanLengths, pointStarts, points, curves }
}

function smoothCurve(takes: Float64Array, lengths: Float64Array, first: number, end: number): SmoothCurve {
  let shortest = Number.POSITIVE_INFINITY
  let longest = 0
  let whole = false
  for (let place = first; place < end; place += 1) {
    const length = lengths[place]
    shortest = Math.min(shortest, length)
    longest += length
    if (takes[place] > 1 - shortfall) whole = true
  }
  return { shortest, longest, whole }
}

/**
 * Adds to `profit` what each fix is worth on a linear function that is nowhere below what the terms lose, and returns the
 * function's constant. Slopes are taken around the lengths at `relaxed`, within `reach` mean lengths.
 */
export function linearise(terms: LocalTerms, relaxed: Float64Array, reach: number, profit: Float64Array): number {
  const { weights, curves, meanLengths, starts, members, lengths, points, pointStarts } = terms
  const line: Line = { slope: 0, above: 0 }
  let constant = 0
  for (let term = 0; term < weights.length; term += 1) {
    const first = starts[term]
    const end = starts[term + 1]
    let length = 0
    for (let place = first; place < end; place += 1) {
      length += lengths[place] * relaxed[members[place]]
    }
    const curve = curves[term]
    const around = reach * meanLengths[term]
    if (curve === null) touchPoints(points, pointStarts[term], pointStarts[term + 1], length, around, line)
    else touchSmooth(curve, length, around, line)
    const weight = weights[term]
    constant += weight * line.above
    const worth = weight * line.slope
    for (let place = first; place < end; place += 1) {
      const member = members[place]
      profit[member] += worth * lengths[place]
    }
  }
  return constant
}
