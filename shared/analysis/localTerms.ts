import type { Selection } from './planSelection.ts'
import { lengthOf, maximumAbove, type StepCurve, slopeAround, stepCurve } from './stepCurve.ts'

/** The terms that some open fixes touch, with what a selection keeps of them. Fixes are positions in the list of open ones. */
export interface LocalTerms {
  /** What is left of each term, per month. */
  readonly weights: Float64Array
  readonly curves: readonly StepCurve[]
  /** Mean length of the fixes on each term. */
  readonly meanLengths: Float64Array
  /** Members `starts[t]` to `starts[t + 1]` are the fixes on term t. */
  readonly starts: Int32Array
  readonly members: Int32Array
  readonly lengths: Float64Array
}

export function localTerms(selection: Selection, open: readonly number[]): LocalTerms {
  const { fixStart, entryTerm } = selection.problem.removal.layout
  const { entryTake, termWeight } = selection.problem.removal.numbers
  const { termKept } = selection.state
  const counts = new Int32Array(termWeight.length)
  for (const fix of open) {
    for (let entry = fixStart[fix] as number; entry < (fixStart[fix + 1] as number); entry += 1) {
      if ((entryTake[entry] as number) > 0)
        counts[entryTerm[entry] as number] = (counts[entryTerm[entry] as number] as number) + 1
    }
  }
  const localOf = new Int32Array(counts.length).fill(-1)
  const starts = [0]
  const weights: number[] = []
  for (let term = 0; term < counts.length; term += 1) {
    const weight = (termWeight[term] as number) * (termKept[term] as number)
    if (!((counts[term] as number) > 0 && weight > 0)) continue
    localOf[term] = weights.push(weight) - 1
    starts.push((starts.at(-1) ?? 0) + (counts[term] as number))
  }
  const next = Int32Array.from(starts)
  const size = starts.at(-1) ?? 0
  const members = new Int32Array(size)
  const takes = new Float64Array(size)
  const lengths = new Float64Array(size)
  open.forEach((fix, position) => {
    for (let entry = fixStart[fix] as number; entry < (fixStart[fix + 1] as number); entry += 1) {
      const local = localOf[entryTerm[entry] as number] as number
      const take = entryTake[entry] as number
      if (local < 0 || !(take > 0)) continue
      const place = next[local] as number
      next[local] = place + 1
      members[place] = position
      takes[place] = take
      lengths[place] = lengthOf(take)
    }
  })
  const curves = weights.map((_, local) => stepCurve(takes, lengths, starts[local] ?? 0, starts[local + 1] ?? 0))
  const meanLengths = Float64Array.from(weights, (_, local) => meanOf(lengths, starts[local] ?? 0, starts[local + 1] ?? 0))
  return { weights: Float64Array.from(weights), curves, meanLengths, starts: Int32Array.from(starts), members, lengths }
}

function meanOf(values: Float64Array, first: number, end: number): number {
  let sum = 0
  for (let place = first; place < end; place += 1) sum += values[place] as number
  return sum / (end - first)
}

/**
 * Adds to `profit` what each fix is worth on a linear function that is nowhere below what the terms lose, and returns the
 * function's constant. Slopes are taken around the lengths at `relaxed`, within `reach` mean lengths.
 */
export function linearise(terms: LocalTerms, relaxed: Float64Array, reach: number, profit: Float64Array): number {
  const { weights, curves, meanLengths, starts, members, lengths } = terms
  let constant = 0
  for (let term = 0; term < weights.length; term += 1) {
    const first = starts[term] as number
    const end = starts[term + 1] as number
    let length = 0
    for (let place = first; place < end; place += 1) {
      length += (lengths[place] as number) * (relaxed[members[place] as number] as number)
    }
    const curve = curves[term] as StepCurve
    const slope = slopeAround(curve, length, reach * (meanLengths[term] as number))
    const weight = weights[term] as number
    constant += weight * maximumAbove(curve, slope)
    const worth = weight * slope
    for (let place = first; place < end; place += 1) {
      const member = members[place] as number
      profit[member] = (profit[member] as number) + worth * (lengths[place] as number)
    }
  }
  return constant
}
