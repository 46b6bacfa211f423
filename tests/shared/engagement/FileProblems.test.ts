import { describe, expect, it } from 'vitest'
import {
  canBeMended,
  FileProblemTally,
  isUncountable,
  noProblems,
  withBrokenSeal,
} from '../../../shared/engagement/FileProblems.ts'
import type { Problem } from '../../../shared/model/problem.ts'

const problem = (code: Problem['code'], path: string): Problem => ({ code, path, params: {} })

describe('what can be mended', () => {
  it.each([
    ['fixes[0].title', true],
    ['fixes[0].id', false],
    ['fixes[0].requires[1]', false],
    ['fixes[0].effects[1].rootCause', false],
    ['traces[0].cause.causes[1].title', true],
    ['traces[0].cause.causes[1].causes[0].id', false],
    ['name', true],
  ])('is a text that is too long at %s: %s, for others name an id', (path, isMendable) => {
    expect(canBeMended(problem('too-long', path))).toBe(isMendable)
  })

  it('is what cannot be counted with, and more', () => {
    expect([isUncountable(problem('requires-cycle', 'fixes[0]')), canBeMended(problem('requires-cycle', 'fixes[0]'))]).toEqual([
      true,
      true,
    ])
    expect([isUncountable(problem('bad-date', 'fixes[0].dueOn')), canBeMended(problem('bad-date', 'fixes[0].dueOn'))]).toEqual([
      false,
      true,
    ])
    expect(canBeMended(problem('duplicate-id', 'fixes[0].id'))).toBe(false)
  })
})

describe('the problems of a file', () => {
  it('are told up to a hundred, all counted, and those without a mend apart', () => {
    const tally = new FileProblemTally()
    tally.add(problem('duplicate-id', 'fixes[0].id'), () => ({ name: 'FX-1' }), 3)
    for (let time = 0; time < 120; time += 1) tally.add(problem('bad-date', 'fixes[0].dueOn'))
    const { first, count, stuck } = tally.problems
    expect([first.length, count, stuck]).toEqual([100, 123, 3])
    expect(first.slice(0, 2).map(({ name }) => name)).toEqual(['FX-1', ''])
  })

  it('begin with a broken seal, which is one of them', () => {
    const tally = new FileProblemTally()
    for (let time = 0; time < 100; time += 1) tally.add(problem('bad-date', 'fixes[0].dueOn'))
    const { first, count, stuck } = withBrokenSeal(tally.problems)
    expect([first[0]?.code, first.length, count, stuck]).toEqual(['seal-differs', 100, 101, 0])
    expect(withBrokenSeal(noProblems)).toMatchObject({ count: 1, stuck: 0 })
  })
})
