import { canBeMended, isUncountable } from '../engagement/FileProblems.ts'
import { findStoredProblems } from '../engagement/findStoredProblems.ts'
import type { StoredEngagement } from '../engagement/storedEngagement.ts'
import { parsePath } from '../model/formatPath.ts'
import type { Problem } from '../model/problem.ts'
import type { MendWords } from './MendWords.ts'
import { mendField } from './mendField.ts'
import { mendFixes } from './mendFixes.ts'
import { withoutFormerOfDay } from './mendReadings.ts'
import { mendTrace } from './mendTrace.ts'
import { type Steps, withoutAt, withValueAt } from './steps.ts'

/** How many problems are taken on at once; what one mend brings to light, the next round sees. */
const mostAtOnce = 100_000
const mostRounds = 100

/**
 * The engagement with everything mended that a rule can be kept by without asking anybody. Items that nothing is wrong with
 * stay the same values; an item whose code goes has none in the result, and is to be given the next. What no mend takes away
 * stays as it is.
 */
export function mendEngagement(engagement: StoredEngagement, words: MendWords): StoredEngagement {
  return mendOf(engagement, words, canBeMended)
}

/** The engagement of a file that is only looked at until it is mended: as it is, but that the analysis can count with it. */
export function countable(engagement: StoredEngagement, words: MendWords): StoredEngagement {
  return mendOf(engagement, words, isUncountable)
}

function mendOf(engagement: StoredEngagement, words: MendWords, isWanted: (problem: Problem) => boolean): StoredEngagement {
  let mended = engagement
  for (let round = 0; round < mostRounds; round += 1) {
    const problems = problemsOf(mended, isWanted)
    const next = problems.reduce((value, problem) => mendOne(value, problem, words), mended)
    if (next === mended) break
    mended = next
  }
  return mended
}

function problemsOf(engagement: StoredEngagement, isWanted: (problem: Problem) => boolean): readonly Problem[] {
  const problems: Problem[] = []
  findStoredProblems(engagement, (code, path, params = {}) => {
    const problem = { code, path, params }
    if (problems.length < mostAtOnce && isWanted(problem)) problems.push(problem)
  })
  return problems
}

function mendOne(engagement: StoredEngagement, problem: Problem, words: MendWords): StoredEngagement {
  const [first = '', index, ...steps] = parsePath(problem.path)
  const key = String(first)
  const list: unknown = Reflect.get(engagement, key)
  if (!Array.isArray(list) || typeof index !== 'number' || key === 'severityWeights')
    return mendSettings(engagement, problem, words)
  switch (key) {
    case 'traces': {
      const { rootCauses, traces } = engagement
      const trace = traces[index]
      if (trace === undefined) return engagement
      const titleOf = (id: string) => rootCauses.find((rootCause) => rootCause.id === id)?.title
      return withItem(engagement, key, index, mendField(key, mendTrace(trace, steps, problem, titleOf), steps, problem, words))
    }
    case 'fixes': {
      const fixes = mendFixes(engagement.fixes, index, problem)
      const fix = fixes[index]
      if (fix === undefined) return engagement
      const changed = fixes.some((one, at) => one !== engagement.fixes[at]) ? { ...engagement, fixes } : engagement
      return withItem(changed, key, index, mendItem(key, fix, steps, problem, words))
    }
    default:
      return withItem(engagement, key, index, mendItem(key, list[index], steps, problem, words))
  }
}

function mendItem<Item extends object>(key: string, item: Item, steps: Steps, problem: Problem, words: MendWords): Item {
  if (steps[0] === 'code') return withoutAt(item, steps)
  if (problem.code === 'day-twice') return withoutFormerOfDay(item, steps)
  if (problem.code === 'depends-cycle') return withoutAt(item, ['dependsOn'])
  if (problem.code === 'target-cycle') return withoutAt(item, ['targetOf'])
  if (problem.code === 'stage-contradicts-touchpoint') return withoutAt(item, ['stage'])
  return mendField(key, item, steps, problem, words)
}

function withItem(engagement: StoredEngagement, key: string, index: number, item: object): StoredEngagement {
  const list: readonly object[] = Reflect.get(engagement, key)
  return list[index] === item ? engagement : withValueAt(engagement, [key, index], item)
}

/** Of a weight that is none, the one that a new engagement has. */
const usualWeights = [1, 2, 3, 4, 5]

function mendSettings(engagement: StoredEngagement, problem: Problem, words: MendWords): StoredEngagement {
  const [first = '', ...steps] = parsePath(problem.path)
  const key = String(first)
  switch (key) {
    case 'severityWeights': {
      const weight = usualWeights[Number(steps[0])]
      return weight === undefined ? engagement : withValueAt(engagement, [key, ...steps], weight)
    }
    case 'period': {
      const { period } = engagement
      if (period === undefined) return engagement
      if (problem.code === 'period-order') return { ...engagement, period: { from: period.to, to: period.from } }
      return withoutAt(engagement, [key])
    }
    default:
      return mendField(key, engagement, [key, ...steps], problem, words)
  }
}
