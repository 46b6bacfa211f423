import { createRandom, normal, type Random } from './random.ts'

/** What chance alone gives the bar of one rank: from `low` to `high` cases, both included. */
export interface AcceptanceInterval {
  readonly low: number
  readonly high: number
}

export interface SimulationOptions {
  readonly seed?: number | undefined
  readonly draws?: number | undefined
  /** Probability 0–1 that a bar lies inside when all are equally likely; 0.95 unless given. */
  readonly level?: number | undefined
}

/** Above this mean count for each bar the normal distribution stands in for the counts of single cases. */
const largeMean = 50
/** Single cases drawn in one simulation at most: keeps it well under a second. */
const mostCases = 20_000_000

/**
 * Acceptance intervals of ranked bars (L. Wilkinson, "Revising the Pareto chart", The American Statistician 60, 2006): the
 * range of each rank when `cases` fall on `bars` by equal probability, from a seeded simulation of sorted counts. A bar
 * outside of its interval is one that chance does not explain. Largest rank first; the same seed gives the same intervals.
 */
export function acceptanceIntervals(cases: number, bars: number, options: SimulationOptions = {}): AcceptanceInterval[] {
  const { seed = 1, draws = 10_000, level = 0.95 } = options
  const affordable = Math.max(1_000, Math.floor(mostCases / Math.max(1, cases)))
  const rounds = cases / bars > largeMean ? draws : Math.min(draws, affordable)
  const random = createRandom(seed)
  const byRank = Array.from({ length: bars }, () => new Int32Array(rounds))
  for (let round = 0; round < rounds; round += 1) {
    const counts = drawCounts(cases, bars, random).sort()
    for (const [rank, column] of byRank.entries()) column[round] = counts[bars - 1 - rank] ?? 0
  }
  const below = Math.floor(((1 - level) / 2) * rounds)
  return byRank.map((column) => {
    column.sort()
    return { low: column[below] ?? 0, high: column[rounds - 1 - below] ?? 0 }
  })
}

function drawCounts(cases: number, bars: number, random: Random): Int32Array {
  return cases / bars > largeMean ? drawLargeCounts(cases, bars, random) : drawCases(cases, bars, random)
}

function drawCases(cases: number, bars: number, random: Random): Int32Array {
  const counts = new Int32Array(bars)
  for (let index = 0; index < cases; index += 1) {
    const bar = Math.floor(random() * bars)
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  return counts
}

/** Independent normal counts, moved so that they sum to the cases: the limit of the multinomial. */
function drawLargeCounts(cases: number, bars: number, random: Random): Int32Array {
  const mean = cases / bars
  const deviations = Array.from({ length: bars }, () => normal(random))
  const middle = deviations.reduce((sum, deviation) => sum + deviation, 0) / bars
  return Int32Array.from(deviations, (deviation) => Math.max(0, Math.round(mean + Math.sqrt(mean) * (deviation - middle))))
}
