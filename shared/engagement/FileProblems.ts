import { parsePath } from '../model/formatPath.ts'
import type { Problem, ProblemCode } from '../model/problem.ts'
import { type AnyCatalogue, catalogue } from './catalogue.ts'

/** A rule that a file breaks. */
export interface FileProblem extends Problem {
  /** What the item is called: its code or its title; empty where there is no item, or none with a name. */
  readonly name: string
}

/** What is wrong with a file: the first problems, how many there are, and how many of them no mend takes away. */
export interface FileProblems {
  readonly first: readonly FileProblem[]
  readonly count: number
  readonly stuck: number
}

/** How many problems of one file are told one by one. */
const mostTold = 100

export const noProblems: FileProblems = { first: [], count: 0, stuck: 0 }

/** The same of a file whose content is not what was sealed with it, which comes first. */
export function withBrokenSeal({ first, count, stuck }: FileProblems): FileProblems {
  const told: FileProblem = { code: 'seal-differs', path: '', params: {}, name: '' }
  return { first: [told, ...first].slice(0, mostTold), count: count + 1, stuck }
}

/** Keeps the first problems and counts the others. */
export class FileProblemTally {
  readonly #first: FileProblem[] = []
  #count = 0
  #stuck = 0

  /** `told` is asked for where and what only for a problem that is told; `times` counts others like it. */
  add(problem: Problem, told: () => Pick<FileProblem, 'name'> & Partial<Problem> = () => ({ name: '' }), times = 1): void {
    this.#count += times
    if (!canBeMended(problem)) this.#stuck += times
    if (this.#first.length < mostTold) this.#first.push({ ...problem, ...told() })
  }

  get problems(): FileProblems {
    return { first: this.#first, count: this.#count, stuck: this.#stuck }
  }
}

/** Text that is wrong can be put right, except where it is an id: others name it. */
const mendableTexts: readonly ProblemCode[] = ['empty-text', 'too-long', 'null-in-text', 'turning-marks', 'not-utf8']
/** What nothing can be computed with: numbers without an end, and links that never come to one. */
const uncountable: readonly ProblemCode[] = [
  'not-a-number',
  'too-large',
  'not-an-estimate',
  'share-on-root',
  'share-under-together',
  'share-missing',
  'shares-sum',
  'root-cause-with-causes',
  'root-cause-repeated-together',
  'requires-cycle',
  'requires-excluded',
  'excludes-itself',
]
const mendable: readonly ProblemCode[] = [
  ...uncountable,
  'bad-date',
  'not-whole',
  'too-small',
  'estimate-order',
  'duplicate-code',
  'day-twice',
  'depends-cycle',
  'target-cycle',
  'stage-contradicts-touchpoint',
  'period-order',
  'cause-cycle',
  'counter-behind',
  'change-left-open',
  'sums-differ',
  'seal-differs',
]

/** Whether there is a mend of this problem that asks nobody anything. */
export function canBeMended({ code, path }: Problem): boolean {
  return mendable.includes(code) || (mendableTexts.includes(code) && !isId(path))
}

/** Whether the analysis cannot count with what has this problem; every such problem can be mended. */
export function isUncountable({ code }: Problem): boolean {
  return uncountable.includes(code)
}

const lists: AnyCatalogue = catalogue

function isId(path: string): boolean {
  const [key = '', ...steps] = parsePath(path).filter((step) => typeof step === 'string')
  if (steps.at(-1) === 'id') return true
  const field = steps.filter((step) => step !== 'causes').join('.')
  return lists[key]?.references.some((reference) => reference.field === field) ?? false
}
