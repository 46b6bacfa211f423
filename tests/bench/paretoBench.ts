import { createRandom } from '../../shared/analysis/numbers/random.ts'
import { buildPareto } from '../../shared/analysis/pareto/buildPareto.ts'
import { crossPareto } from '../../shared/analysis/pareto/crossPareto.ts'
import type { ParetoInput, ParetoOptions } from '../../shared/analysis/pareto/pareto.ts'
import { parseEngagement } from '../../shared/engagement/parseEngagement.ts'
import { paretoLabels } from '../../shared/i18n/paretoLabels.ts'
import { paretoInput } from '../fixtures/paretoInput.ts'
import { generatePlanInput } from './generatePlanInput.ts'

const size = { fixes: 0, rootCauses: 300, failurePoints: 5000 }
const rounds = 40

/** Times of Pareto charts over 5,000 failure points traced to 300 root causes, one line each through `print`. */
export function paretoBench(print: (line: string) => void): void {
  for (const occurrences of [0, 50_000]) {
    const input = makeInput(occurrences)
    const counted = occurrences === 0 ? 'estimated' : `with ${String(occurrences)} occurrences`
    for (const by of ['failure-point', 'root-cause', 'category', 'channel'] as const) {
      printTimes(
        print,
        `Pareto of 5,000 failure points ${counted}, by ${by}`,
        () => buildPareto(input, { by }),
        'median under 5 ms',
      )
    }
    const other: ParetoOptions = { by: 'root-cause', measure: 'severity', other: { kind: 'minimum-percent', percent: 1 } }
    printTimes(print, `… by root cause and severity, with Other ${counted}`, () => buildPareto(input, other), 'median under 5 ms')
    printTimes(print, `… divided by stage ${counted}`, () => crossPareto(input, { by: 'root-cause' }, 'stage'))
  }
}

/** A made-up engagement, read as a file is: 10 stages, 6 channels, severity and cost everywhere. */
function makeInput(occurrences: number): ParetoInput {
  const { impacts, traces } = generatePlanInput(size, 1)
  const random = createRandom(7)
  const pick = (count: number): number => Math.floor(random() * count)
  const ids = [...impacts.keys()]
  const parsed = parseEngagement({
    name: 'Bench',
    stages: Array.from({ length: 10 }, (_, at) => ({ id: `st-${String(at)}`, name: `Stage ${String(at)}` })),
    failurePoints: ids.map((id) => ({
      ...{ id, title: titleOf(pick, id), stage: `st-${String(pick(10))}`, channel: `channel ${String(pick(6))}` },
      ...{ severity: 1 + pick(5), perMonth: Math.round(impacts.get(id) ?? 1), costPerCase: 1 + pick(500) },
    })),
    rootCauses: Array.from({ length: size.rootCauses }, (_, at) => ({
      id: `rc-${String(at).padStart(3, '0')}`,
      title: `Root cause ${String(at)}`,
      category: ['structure', 'process', 'systems', 'training', 'information-flow'][at % 5] ?? 'process',
    })),
    traces,
    occurrences: Array.from({ length: occurrences }, () => ({
      failurePoint: ids[pick(ids.length)] ?? '',
      on: `2026-0${String(1 + pick(6))}-${String(1 + pick(28)).padStart(2, '0')}`,
      channel: `channel ${String(pick(6))}`,
    })),
  })
  if (!parsed.ok) throw new Error(`the made-up engagement is not sound: ${JSON.stringify(parsed.problem)}`)
  return paretoInput(parsed.engagement, paretoLabels('en'))
}

const words = ['Waiting', 'Invoice', 'No answer', 'Wrong part', 'Promise', 'Delay', 'Refund', 'Callback', 'Access', 'Contract']

function titleOf(pick: (count: number) => number, id: string): string {
  return [words[pick(words.length)], words[pick(words.length)], words[pick(words.length)], id].join(' ')
}

function printTimes(print: (line: string) => void, name: string, work: () => unknown, goal?: string): void {
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now()
    work()
    return performance.now() - start
  }).sort((a, b) => a - b)
  const [best = 0, median = 0, worst = 0] = [times[0], times[rounds / 2], times.at(-1)]
  print(
    `${name}: median ${median.toFixed(1)} ms, best ${best.toFixed(1)} ms, worst ${worst.toFixed(1)} ms${goal === undefined ? '' : ` (goal: ${goal})`}`,
  )
}
