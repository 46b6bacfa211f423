import { type Estimate, toEstimate } from '../../model/estimate.ts'
import { addAt } from '../kernels/addAt.ts'
import { emptyNumbers, setImpacts, setTakes } from '../kernels/removalNumbers.ts'
import { RemovalState } from '../kernels/removalState.ts'
import { createRandom, gamma, type Random, triangular } from '../numbers/random.ts'
import type { PlanInput } from '../plan/buildPlan.ts'
import { type FixName, namesById } from '../plan/fixName.ts'
import type { ChoosableFix } from '../removal/choosableFix.ts'
import { layOutRemoval, type Removal, type RemovalLayout } from '../removal/removal.ts'
import { type TraceTerms, toTraceTerms } from '../removal/traceTerms.ts'
import { GreedyFilling, yardsticks } from '../selection/fillGreedily.ts'
import type { PlanLimits } from '../selection/planLimits.ts'
import { type PlanProblem, requiredOf, toPlanProblem } from '../selection/planProblem.ts'
import { Selection } from '../selection/planSelection.ts'
import type { ImpactDraw } from './impactDraws.ts'

export interface UncertaintyInput {
  /** By failure point id; one that is missing counts 0. */
  readonly impacts: ReadonlyMap<string, ImpactDraw>
  readonly terms: TraceTerms
  readonly fixes: readonly ChoosableFix[]
  /** What each fix is called, by its id. */
  readonly names: ReadonlyMap<string, string>
}

/** The input for an engagement as it stands. */
export function uncertaintyInput(
  impacts: UncertaintyInput['impacts'],
  { traces, fixes }: Pick<PlanInput, 'traces' | 'fixes'>,
): UncertaintyInput {
  return { impacts, terms: toTraceTerms(traces), fixes, names: namesById(fixes) }
}

export interface UncertaintyOptions {
  /** 10,000 unless given. */
  readonly draws?: number | undefined
  /** A whole number; the same seed gives the same draws. 1 unless given. */
  readonly seed?: number | undefined
}

/** Two fixes ranked one after the other whose order is near a toss-up. */
export interface Alike {
  readonly first: FixName
  readonly second: FixName
  /** Share 0–1 of the draws in which the first adds more; ties count half. */
  readonly share: number
}

export interface Uncertainty {
  readonly draws: number
  readonly seed: number
  /** Share 0–1 of the draws whose plan holds the fix; every fix that may be chosen, by id. */
  readonly stays: ReadonlyMap<string, number>
  /** What the shown plan removes per month: 5th, 50th and 95th percentile of the draws. */
  readonly removed: { readonly low: number; readonly median: number; readonly high: number }
  /** In the order of rank. */
  readonly alike: readonly Alike[]
}

export const defaultDraws = 10_000
const defaultSeed = 1
/** Draws between two looks at whether to stop. */
const chunk = 250
const tossUp = { from: 0.4, to: 0.6 } as const

/** Draws all at once, or until `shouldStop` says so: then null. `ranked` holds the shown plan's fixes, by id, in its order. */
export function drawPlans(
  input: UncertaintyInput,
  limits: PlanLimits,
  ranked: readonly string[],
  options: UncertaintyOptions = {},
  shouldStop: (done: number) => boolean = () => false,
): Uncertainty | null {
  const steps = drawPlansInSteps(input, limits, ranked, options)
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    if (shouldStop(step.value)) return null
  }
}

/**
 * Seeded Monte Carlo over what is uncertain (design section 6): frequencies and effectiveness from triangular(low, likely,
 * high), counted cases from Gamma(N + ½); confidence multiplies and is not drawn. In each draw the plan is the greedy one,
 * or the shown one where that removes more: the greedy plan is only a quick stand-in for the best, and a fix must not
 * seem doubtful because the shown plan was searched for with more care. Yields how many draws are done, so that a caller
 * may answer others in between or stop. The order of the input's lists changes nothing.
 */
export function* drawPlansInSteps(
  input: UncertaintyInput,
  limits: PlanLimits,
  ranked: readonly string[],
  { draws = defaultDraws, seed = defaultSeed }: UncertaintyOptions = {},
): Generator<number, Uncertainty> {
  const simulation = new Simulation(input, limits, ranked, seed)
  for (let done = 0; done < draws; ) {
    const end = Math.min(draws, done + chunk)
    for (; done < end; done += 1) simulation.draw()
    yield done
  }
  return simulation.result(draws, seed)
}

interface EffectDraw {
  readonly effectiveness: Estimate
  readonly confidence: number
}

class Simulation {
  private readonly random: Random
  private readonly layout: RemovalLayout
  private readonly removal: Removal
  private readonly problem: PlanProblem
  private readonly greedy: Selection
  private readonly filling: GreedyFilling
  private readonly shown: RemovalState
  /** The shown plan by rank. */
  private readonly ranked: readonly number[]
  private readonly impacts: readonly ImpactDraw[]
  private readonly impactNow: Float64Array
  private readonly effects: readonly EffectDraw[]
  private readonly held: Float64Array
  /** How often the fix at each rank added more than the next. */
  private readonly ahead: Float64Array
  private readonly removed: number[] = []
  private readonly names: UncertaintyInput['names']

  constructor(input: UncertaintyInput, limits: PlanLimits, ranked: readonly string[], seed: number) {
    this.random = createRandom(seed)
    this.names = input.names
    this.layout = layOutRemoval(input.terms, input.fixes)
    const { fixes, terms, effectFix } = this.layout
    this.removal = { layout: this.layout, numbers: emptyNumbers(this.layout), total: 0 }
    this.problem = toPlanProblem(this.removal, limits)
    this.greedy = new Selection(this.problem, true)
    this.shown = new RemovalState(this.removal, true)
    const [by] = yardsticks(this.problem)
    this.filling = new GreedyFilling(this.greedy, by)
    const indexOf = new Map(fixes.map((fix, index) => [fix.id, index]))
    this.ranked = ranked.flatMap((id) => indexOf.get(id) ?? [])
    this.impacts = terms.failurePoints.map((id) => input.impacts.get(id) ?? { kind: 'fixed', impact: 0 })
    this.impactNow = new Float64Array(terms.failurePoints.length)
    this.effects = Array.from(effectFix, (index, effect) => {
      const fix = fixes[index]
      const given = fix?.effects[this.layout.effectPosition[effect] ?? -1]
      return { effectiveness: toEstimate(given?.effectiveness ?? 0), confidence: fix?.confidence ?? 1 }
    })
    this.held = new Float64Array(fixes.length)
    this.ahead = new Float64Array(Math.max(0, this.ranked.length - 1))
  }

  draw(): void {
    this.drawNumbers()
    const shown = this.walkShown()
    this.removed.push(shown)
    this.holdBetter(shown)
  }

  private drawNumbers(): void {
    const { random, impacts, effects, layout } = this
    const { numbers } = this.removal
    impacts.forEach((impact, point) => {
      this.impactNow[point] = drawImpact(random, impact)
    })
    setImpacts(layout, numbers, this.impactNow)
    effects.forEach(({ effectiveness: { low, likely, high }, confidence }, effect) => {
      numbers.effectTake[effect] = triangular(random, low, likely, high) * confidence
    })
    setTakes(layout, numbers)
  }

  /** What the shown plan removes; on the way down the ranks, which of two neighbours adds more to the fixes above both. */
  private walkShown(): number {
    const { shown, ranked, ahead } = this
    shown.clear()
    let removed = 0
    ranked.forEach((fix, rank) => {
      const marginal = shown.marginal(fix)
      const next = ranked[rank + 1]
      if (next !== undefined) {
        const other = shown.marginal(next)
        addAt(ahead, rank, marginal > other ? 1 : marginal === other ? 0.5 : 0)
      }
      shown.add(fix)
      removed += marginal
    })
    return removed
  }

  private holdBetter(shown: number): void {
    const { greedy, problem, held, ranked } = this
    if (problem.infeasible === null) {
      greedy.restart()
      this.filling.fill(0)
      if (greedy.state.removed() > shown * (1 + 1e-9)) {
        for (const fix of greedy.members()) addAt(held, fix, 1)
        return
      }
    }
    for (const fix of ranked) addAt(held, fix, 1)
  }

  result(draws: number, seed: number): Uncertainty {
    const { fixes } = this.layout
    const known = new Set([...this.problem.available, ...this.ranked])
    const share = (count: number | undefined) => (draws > 0 ? (count ?? 0) / draws : 0)
    const sorted = Float64Array.from(this.removed).sort()
    return {
      draws,
      seed,
      stays: new Map(fixes.flatMap((fix, index) => (known.has(index) ? [[fix.id, share(this.held[index])] as const] : []))),
      removed: { low: percentile(sorted, 0.05), median: percentile(sorted, 0.5), high: percentile(sorted, 0.95) },
      alike: this.ranked.flatMap((fix, rank) => this.alikeAt(fix, rank, draws)),
    }
  }

  /** A fix that the next one requires had to come first, so their order is no judgement. */
  private alikeAt(fix: number, rank: number, draws: number): Alike[] {
    const next = this.ranked[rank + 1]
    const first = this.layout.fixes[fix]
    const second = this.layout.fixes[next ?? -1]
    if (next === undefined || !first || !second || draws === 0) return []
    const share = (this.ahead[rank] ?? 0) / draws
    if (share < tossUp.from || share > tossUp.to || requiredOf(this.problem, next).includes(fix)) return []
    return [{ first: this.nameOf(first), second: this.nameOf(second), share }]
  }

  private nameOf({ id }: ChoosableFix): FixName {
    return { id, name: this.names.get(id) ?? id }
  }
}

function drawImpact(random: Random, draw: ImpactDraw): number {
  switch (draw.kind) {
    case 'fixed':
      return draw.impact
    case 'estimate': {
      const { low, likely, high } = draw.perMonth
      return triangular(random, low, likely, high) * draw.impactPerCase
    }
    case 'count':
      return (gamma(random, draw.count + 0.5) / draw.months) * draw.impactPerCase
  }
}

/** The value below which this share 0–1 of the ascending values lies, by straight lines between them; 0 of none. */
function percentile(sorted: Float64Array, share: number): number {
  const position = (sorted.length - 1) * share
  const below = sorted[Math.floor(position)] ?? 0
  const above = sorted[Math.ceil(position)] ?? 0
  return below + (above - below) * (position - Math.floor(position))
}
