import { describe, expect, it } from 'vitest'
import { createRandom, gamma, normal, type Random, triangular } from '../../../../shared/analysis/numbers/random.ts'

const size = 40_000

function momentsOf(draw: (random: Random) => number): { mean: number; variance: number } {
  const random = createRandom(7)
  const values = Array.from({ length: size }, () => draw(random))
  const mean = values.reduce((sum, value) => sum + value, 0) / size
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size }
}

describe('random numbers', () => {
  it('repeat for the same seed and differ for another', () => {
    const take = (seed: number) => {
      const random = createRandom(seed)
      return [random(), random(), random()]
    }
    expect(take(1)).toEqual(take(1))
    expect(take(1)).not.toEqual(take(2))
    expect(take(1).every((value) => value >= 0 && value < 1)).toBe(true)
  })

  it.each([
    ['triangular 1, 2, 6', (random: Random) => triangular(random, 1, 2, 6), 3, (1 + 4 + 36 - 2 - 6 - 12) / 18],
    ['triangular leaning high', (random: Random) => triangular(random, 0, 1, 1), 2 / 3, 1 / 18],
    ['normal', normal, 0, 1],
    ['gamma of shape 12.5', (random: Random) => gamma(random, 12.5), 12.5, 12.5],
    ['gamma of shape ½', (random: Random) => gamma(random, 0.5), 0.5, 0.5],
  ])('have the mean and variance of %s', (_name, draw, mean, variance) => {
    const found = momentsOf(draw)
    expect(Math.abs(found.mean - mean)).toBeLessThan(5 * Math.sqrt(variance / size))
    expect(found.variance / variance).toBeGreaterThan(0.93)
    expect(found.variance / variance).toBeLessThan(1.07)
  })

  it('are the number itself where low equals high', () => {
    expect(triangular(createRandom(1), 3, 3, 3)).toBe(3)
  })
})
