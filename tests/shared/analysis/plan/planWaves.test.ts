import { describe, expect, it } from 'vitest'
import { planWaves, type WaveWork } from '../../../../shared/analysis/plan/planWaves.ts'

const work = (id: string, marginal: number, effortDays: number, requires: readonly string[] = []): WaveWork => ({
  id,
  marginal,
  effortDays,
  requires,
})

const fixesOf = (ranked: readonly WaveWork[], waveDays: number | null) => planWaves(ranked, waveDays).map(({ fixes }) => fixes)

describe('the waves of a plan', () => {
  it('take what takes no days first, larger marginal first, also where it removes nothing itself', () => {
    expect(fixesOf([work('a', 9, 3), work('b', 0, 0), work('c', 4, 0)], null)).toEqual([['c', 'b', 'a']])
    expect(fixesOf([work('a', 0, 3), work('b', 0, 0)], null)).toEqual([['b', 'a']])
  })

  it('take the larger marginal per day first, equal ones by rank', () => {
    expect(fixesOf([work('a', 6, 3), work('b', 5, 1), work('c', 4, 2)], null)).toEqual([['b', 'a', 'c']])
  })

  it('hold what fits their days to the last of them, and what is larger in one of its own', () => {
    expect(fixesOf([work('a', 9, 2), work('b', 6, 2), work('c', 2, 1), work('d', 1, 7)], 4)).toEqual([['a', 'b'], ['c'], ['d']])
  })

  it('put work after what it requires, of several after the last, and tell their days and what they remove', () => {
    expect(planWaves([work('a', 9, 1), work('b', 8, 1, ['a']), work('c', 7, 1, ['a', 'b', 'outside'])], null)).toEqual([
      { wave: 1, fixes: ['a'], effortDays: 1, marginal: 9 },
      { wave: 2, fixes: ['b'], effortDays: 1, marginal: 8 },
      { wave: 3, fixes: ['c'], effortDays: 1, marginal: 7 },
    ])
  })
})
