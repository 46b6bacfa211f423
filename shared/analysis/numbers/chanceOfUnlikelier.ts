/** Outcomes as likely as the observed one but for rounding count with it. */
const tie = 1 + 1e-7
/** Below it a weight changes no sum, and what is smaller yet hardly shrinks any more: numbers end there. */
const nothing = 1e-300

/** Outcomes in whole numbers from `least` to `most` whose likelihood rises to one peak and falls again. */
export interface Outcomes {
  readonly least: number
  readonly most: number
  /** The likeliest outcome, or one beside it. */
  readonly mode: number
  /** How likely `k + 1` is against `k`. */
  readonly ratioUp: (k: number) => number
}

/**
 * How likely an outcome is that is not likelier than the observed one, from 0 to 1: the p of an exact two-sided test. Walked
 * from the likeliest outwards until nothing is left of the weight, so that large counts cost their spread only and no
 * factorial is ever taken.
 */
export function chanceOfUnlikelier({ least, most, mode, ratioUp }: Outcomes, observed: number): number {
  const up = walk(most - mode, (step) => ratioUp(mode + step))
  const down = walk(mode - least, (step) => 1 / ratioUp(mode - step - 1))
  const weightOfObserved = observed === mode ? 1 : ((observed > mode ? up[observed - mode - 1] : down[mode - observed - 1]) ?? 0)
  let all = 0
  let notLikelier = 0
  for (const weight of Float64Array.from([down, 1, up].flat()).sort()) {
    all += weight
    notLikelier += weight <= weightOfObserved * tie ? weight : 0
  }
  return notLikelier / all
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
