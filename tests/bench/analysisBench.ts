import { layOutTimeline } from '../../renderer/charts/timeline/layOutTimeline.ts'
import { RemovalState } from '../../shared/analysis/kernels/removalState.ts'
import type { PlanInput } from '../../shared/analysis/plan/buildPlan.ts'
import { buildPlan } from '../../shared/analysis/plan/buildPlan.ts'
import { frontierOf } from '../../shared/analysis/plan/frontier.ts'
import { compileOnTerms, compileRemoval } from '../../shared/analysis/removal/removal.ts'
import { standalones } from '../../shared/analysis/removal/standalones.ts'
import { toTraceTerms } from '../../shared/analysis/removal/traceTerms.ts'
import { TextIndex } from '../../shared/analysis/triage/TextIndex.ts'
import type { ImpactDraw } from '../../shared/analysis/uncertainty/impactDraws.ts'
import { drawPlans, uncertaintyInput } from '../../shared/analysis/uncertainty/uncertainty.ts'
import { toEstimate } from '../../shared/model/estimate.ts'
import { generatePlanInput } from './generatePlanInput.ts'
import { paretoBench } from './paretoBench.ts'

const large = { fixes: 500, rootCauses: 300, failurePoints: 5000 }
const middle = { fixes: 60, rootCauses: 40, failurePoints: 200 }

/** Times and proven gaps of the work plan on made-up engagements, one line each through `print`. */
export async function analysisBench(print: (line: string) => void): Promise<void> {
  benchReranking(print)
  benchPlan(print)
  benchUncertainty(print)
  benchGaps(print)
  benchFrontier(print)
  paretoBench(print)
  benchSuggestions(print)
  benchTimeline(print)
}

function benchTimeline(print: (line: string) => void): void {
  const fixes = Array.from({ length: 500 }, (_, at) => ({
    startOn: `2026-0${1 + (at % 9)}-01`,
    dueOn: '2026-12-01',
    doneOn: null,
    checkOn: null,
  }))
  const laidOut = timed(() => layOutTimeline(fixes, '2026-06-01'))
  print(`a timeline of ${fixes.length} fixes laid out in ${milliseconds(laidOut)} (goal to be drawn < 50 ms)`)
}

/** What 500 new titles are like among 5,000, the index made once; Hebrew and English. */
function benchSuggestions(print: (line: string) => void): void {
  const words = ['bill', 'waiting', 'call', 'late', 'repair', 'order', 'crew', 'חשבון', 'הטכנאי', 'המתנה', 'הזמנה', 'עיכוב']
  const word = (seed: number): string => words[seed % words.length] ?? ''
  const title = (seed: number): string =>
    `${word(seed)} ${word(seed * 7 + 3)} ${seed % 613} ${word(seed * 13 + 1)} ${(seed * 31) % 977}`
  const texts = Array.from({ length: 5000 }, (_, at) => ({ id: `${at}`, text: title(at) }))
  let index = new TextIndex([])
  const made = timed(() => {
    index = new TextIndex(texts)
    return texts.length
  })
  const asked = timed(() => {
    let found = 0
    for (let at = 0; at < 500; at += 1) found += index.like(title(at + 9000), 8).length
    return found
  })
  print(
    `suggestions of 500 titles against 5,000: ${milliseconds(asked)}, the index ${milliseconds(made)} (goal: together under 1 s)`,
  )
}

/** All standalone values and the marginals of the present plan after one number changes. */
function benchReranking(print: (line: string) => void): void {
  const input = generatePlanInput(large, 1)
  const terms = toTraceTerms(input.traces)
  const plan = buildPlan(input, { capacity: 0.2 * daysOf(input) })
  const chosen = plan.items.map(({ fix }) => fix)
  const times: number[] = []
  for (let change = 0; change < 60; change += 1) {
    const changed = { ...input, fixes: withOneChange(input, change) }
    times.push(
      timed(() => {
        const removal = compileOnTerms(terms, changed.impacts, changed.fixes)
        const alone = standalones(removal)
        const indexOf = new Map(removal.layout.fixes.map((fix, index) => [fix.id, index]))
        const state = new RemovalState(removal)
        let sum = 0
        for (const id of chosen) {
          const fix = indexOf.get(id) ?? 0
          sum += state.marginal(fix)
          state.add(fix)
        }
        return alone.length + sum
      }),
    )
  }
  print(
    `re-rank ${sizeOf(large)} after one number changes: median ${milliseconds(quantile(times, 0.5))}, worst ${milliseconds(quantile(times, 1))} (goal: median under 16 ms)`,
  )
}

function withOneChange(input: PlanInput, change: number): PlanInput['fixes'] {
  const at = (change * 37) % input.fixes.length
  return input.fixes.map((fix, index) => (index === at ? { ...fix, confidence: 0.5 + (change % 50) / 100 } : fix))
}

function benchPlan(print: (line: string) => void): void {
  for (const share of [0.05, 0.2, 0.5]) {
    const times: number[] = []
    const gaps: number[] = []
    for (let seed = 1; seed <= 5; seed += 1) {
      const input = generatePlanInput(large, seed)
      const capacity = share * daysOf(input)
      times.push(
        timed(() => {
          gaps.push(buildPlan(input, { capacity }).gap)
        }),
      )
    }
    const goal = share === 0.2 ? ' (goal: under 1 s, gap at most 1 %)' : ''
    print(
      `plan ${sizeOf(large)} at ${percent(share, 0)} of all days: median ${milliseconds(quantile(times, 0.5))}, worst ${milliseconds(quantile(times, 1))}; proven gap median ${percent(quantile(gaps, 0.5))}, worst ${percent(quantile(gaps, 1))}${goal}`,
    )
  }
}

function benchUncertainty(print: (line: string) => void): void {
  const times: number[] = []
  for (let seed = 1; seed <= 5; seed += 1) {
    const input = generatePlanInput(middle, seed)
    const limits = { capacity: 0.2 * daysOf(input) }
    const plan = buildPlan(input, limits)
    const impacts = new Map([...input.impacts].map(([id, impact], index) => [id, uncertain(impact, index)]))
    const ranked = plan.items.map(({ fix }) => fix)
    times.push(timed(() => drawPlans(uncertaintyInput(impacts, input), limits, ranked, { draws: 10_000 })))
  }
  print(
    `10,000 draws at ${sizeOf(middle)}: median ${milliseconds(quantile(times, 0.5))}, worst ${milliseconds(quantile(times, 1))} (goal: under 500 ms)`,
  )
}

/** Every other failure point counted over a year, the rest estimated. */
function uncertain(impact: number, index: number): ImpactDraw {
  return index % 2 === 0
    ? { kind: 'count', count: Math.round(impact * 12), months: 12, impactPerCase: 1 }
    : { kind: 'estimate', perMonth: toEstimate([impact * 0.6, impact, impact * 1.5]), impactPerCase: 1 }
}

/** 200 random instances of 60 fixes: with the whole search, and with the bounded method alone (one node, no branching). */
function benchGaps(print: (line: string) => void): void {
  const mix = { together: 0.2, requires: 0.1, excludes: 0.05, ranges: 0 }
  const inputs = Array.from({ length: 200 }, (_, seed) => generatePlanInput(middle, seed, mix))
  for (const [name, nodeBudget] of [
    ['the whole search', undefined],
    ['the bounded method alone', 1],
  ] as const) {
    const times: number[] = []
    const plans = inputs.map((input, seed) => {
      const capacity = [0.05, 0.2, 0.5][seed % 3] ?? 0.2
      return timedWith(times, () => buildPlan(input, { capacity: capacity * daysOf(input) }, { nodeBudget }))
    })
    const gaps = plans.map(({ gap }) => gap)
    const exact = plans.filter(({ method }) => method === 'exact').length
    print(
      `200 plans of ${sizeOf(middle)}, ${name}: ${String(exact)} exact, proven gap median ${percent(quantile(gaps, 0.5))}, worst ${percent(quantile(gaps, 1))}; median ${milliseconds(quantile(times, 0.5))}, worst ${milliseconds(quantile(times, 1))}`,
    )
  }
}

function benchFrontier(print: (line: string) => void): void {
  for (const size of [middle, large]) {
    const input = generatePlanInput(size, 1)
    const removal = compileRemoval(input)
    print(`frontier ${sizeOf(size)}: ${milliseconds(timed(() => frontierOf(removal, {}, daysOf(input))))}`)
  }
}

function daysOf({ fixes }: PlanInput): number {
  return fixes.reduce((sum, { effortDays = 0 }) => sum + effortDays, 0)
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function timedWith<T>(times: number[], work: () => T): T {
  const start = performance.now()
  const result = work()
  times.push(performance.now() - start)
  return result
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function sizeOf({ fixes, rootCauses, failurePoints }: typeof large): string {
  return `${String(fixes)} fixes × ${String(rootCauses)} root causes × ${String(failurePoints)} failure points`
}

function milliseconds(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`
}

function percent(share: number, digits = 2): string {
  return `${(100 * share).toFixed(digits)} %`
}
