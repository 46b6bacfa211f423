/** Outcomes as likely as the observed one but for rounding count with it. */
const tie = 1 + 1e-7
/** Below it a weight changes no sum, and what is smaller yet hardly shrinks any more: numbers end there. */
const nothing = 1e-300

/**
 * Fisher's exact test, two-sided, of the table [[a, b], [c, d]] of whole counts: with its margins given, how likely an outcome
 * is that is not likelier than this one, from 0 to 1. 1 where a margin is 0, as there nothing could have come out otherwise.
 * Throws a RangeError on a count that is not a whole number from 0.
 */
export function fisherExact(a: number, b: number, c: number, d: number): number {
  for (const count of [a, b, c, d]) {
    if (!Number.isSafeInteger(count) || count < 0) {
      throw new RangeError(`A table of counts cannot hold ${count}`)
    }
  }
  const outcomes = weighOutcomes(a + b, a + c, c + d)
  const atMost = outcomes.weightOf(a) * tie
  let all = 0
  let notLikelier = 0
  for (const weight of outcomes.weights.toSorted((one, other) => one - other)) {
    all += weight
    notLikelier += weight <= atMost ? weight : 0
  }
  return notLikelier / all
}

/**
 * How likely each count of the upper left cell is against the likeliest one, which weighs 1. Walked from there outwards until
 * nothing is left of the weight, so that large tables cost their spread only and no factorial is ever taken.
 */
function weighOutcomes(row: number, column: number, otherRow: number) {
  const least = Math.max(0, column - otherRow)
  const most = Math.min(row, column)
  const mode = Math.min(most, Math.max(least, Math.floor(((row + 1) * (column + 1)) / (row + otherRow + 2))))
  const ratioUp = (k: number) => ((row - k) * (column - k)) / ((k + 1) * (otherRow - column + k + 1))
  const up = walk(most - mode, (step) => ratioUp(mode + step))
  const down = walk(mode - least, (step) => 1 / ratioUp(mode - step - 1))
  return {
    weights: Float64Array.from([down, 1, up].flat()),
    weightOf: (k: number) => (k === mode ? 1 : ((k > mode ? up[k - mode - 1] : down[mode - k - 1]) ?? 0)),
  }
}

function walk(steps: number, ratio: (step: number) => number): readonly number[] {
  const weights: number[] = []
  let weight = 1
  for (let step = 0; step < steps && weight > nothing; step++) {
    weight *= ratio(step)
    weights.push(weight)
  }
  return weights
}
