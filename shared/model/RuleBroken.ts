import type { Problem } from './problem.ts'

/** An edit that would break a rule of the engagement: expected, and told as the problem it is. Nothing was changed. */
export class RuleBroken extends Error {
  readonly problem: Omit<Problem, 'path'>

  constructor(problem: Omit<Problem, 'path'>) {
    super(problem.code)
    this.name = 'RuleBroken'
    this.problem = problem
  }
}
