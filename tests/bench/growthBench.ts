import { buildPlan, type PlanInput } from '../../shared/analysis/plan/buildPlan.ts'
import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { median } from './statistics.ts'

type Traces = PlanInput['traces']
type Fixes = PlanInput['fixes']

const rounds = 5

function listOf<T>(count: number, item: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => item(index))
}

const oneLeaf = (count: number): Traces =>
  listOf(count, (at) => ({ failurePoint: `f${at}`, cause: { rootCause: `r${at % 200}` } }))

const treesOfWhys = (count: number): Traces =>
  listOf(count, (at) => {
    const leaf = (step: number) => ({ rootCause: `r${(at * step) % (count / 100)}` })
    return { failurePoint: `f${at}`, cause: { causes: [{ causes: [leaf(1), leaf(7)] }, leaf(3)] } }
  })

const neededTogether = (count: number): Traces =>
  listOf(count, (at) => {
    const leaf = (step: number) => ({ rootCause: `r${(at + step) % (count / 100)}` })
    return { failurePoint: `f${at}`, cause: { join: 'together' as const, causes: [leaf(0), leaf(5), {}] } }
  })

function fixesOn(count: number, rootCauses: number, requires = false): Fixes {
  return listOf(count, (at) => ({
    id: `x${at}`,
    title: 't',
    effortDays: 1 + (at % 5),
    effects: listOf(4, (step) => ({
      rootCause: `r${(at * 3 + step * 7) % rootCauses}`,
      effectiveness: 0.1 + ((at * 7) % 83) / 100,
    })),
    ...(requires && at % 3 > 0 ? { requires: [`x${at - 1}`] } : {}),
  }))
}

function input(traces: Traces, fixes: Fixes): PlanInput {
  return { impacts: new Map(traces.map(({ failurePoint }, at) => [failurePoint, 1 + (at % 7)])), traces, fixes }
}

/** What grows, and the work on so many of it. */
const shapes: readonly (readonly [name: string, count: number, prepare: (many: number) => () => unknown])[] = [
  ['plan of failure points, a root cause each', 20_000, (count) => planned(input(oneLeaf(count), fixesOn(20, 200)), 30)],
  ['plan of failure points, trees of whys', 20_000, (count) => planned(input(treesOfWhys(count), fixesOn(20, 200)), 30)],
  ['plan of failure points, needed together', 20_000, (count) => planned(input(neededTogether(count), fixesOn(20, 200)), 30)],
  ['plan of fixes without a limit, on few root causes', 1000, (count) => planned(input(treesOfWhys(2000), fixesOn(count, 20)))],
  ['plan of fixes without a limit, on many root causes', 1000, (count) => planned(input(oneLeaf(2000), fixesOn(count, 200)))],
  ['plan of fixes without a limit, needed together', 1000, (count) => planned(input(neededTogether(2000), fixesOn(count, 20)))],
  [
    'plan of fixes without a limit, in chains of requires',
    1000,
    (count) => planned(input(oneLeaf(2000), fixesOn(count, 200, true))),
  ],
  ['check of a chain of requires', 20_000, (count) => checked(count, () => [])],
  [
    'check of fixes that exclude one another in a chain',
    10_000,
    (count) => checked(count, (at) => (at > 1 ? [`x${at - 2}`] : [])),
  ],
]

function planned(given: PlanInput, capacity?: number): () => unknown {
  return () => buildPlan(given, { capacity })
}

function checked(count: number, excluded: (index: number) => readonly string[]): () => unknown {
  const fixes = listOf(count, (at) => ({
    id: `x${at}`,
    title: 't',
    effects: [],
    requires: at === 0 ? [] : [`x${at - 1}`],
    excludes: excluded(at),
  }))
  return () => parseEngagement({ name: 'Chain', fixes })
}

/** How much longer twice as much takes: 2 is in proportion, 4 the square. One line for each shape through `print`. */
export function growthBench(print: (line: string) => void): void {
  for (const [name, count, prepare] of shapes) {
    const [once, twice] = [prepare(count), prepare(2 * count)]
    const ratios = listOf(rounds, () => {
      const before = timed(once)
      return { before, ratio: timed(twice) / before }
    })
    const time = median(ratios.map(({ before }) => before))
    print(
      `${name}: ${time.toFixed(0)} ms for ${String(count)}, ${median(ratios.map(({ ratio }) => ratio)).toFixed(1)} times that for twice as many`,
    )
  }
}

function timed(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
}
