import { describe, expect, it } from 'vitest'
import { createRandom, gamma, normal, type Random, triangular } from '../../../../shared/analysis/numbers/random.ts'

const size = 40_000

function momentsOf(draw: (random: Random) => number): { mean: number; variance: number } {
  const random = createRandom(7)
  const values = Array.from({ length: size }, () => draw(random))
  const mean = values.reduce((sum, value) => sum + value, 0) / size
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / size }
}

const word = (value: bigint): bigint => BigInt.asUintN(32, value)

/** sfc32 by Chris Doty-Humphrey, seeded by splitmix32, both as published, in whole numbers that never overflow. */
function referenceWords(seed: bigint, count: number): number[] {
  let state = word(seed)
  const seeded = (): bigint => {
    state = word(state + 0x9e3779b9n)
    let mixed = word((state ^ (state >> 16n)) * 0x21f0aaadn)
    mixed = word((mixed ^ (mixed >> 15n)) * 0x735a2d97n)
    return mixed ^ (mixed >> 15n)
  }
  let [a, b, c, counter] = [seeded(), seeded(), seeded(), 1n]
  const next = (): number => {
    const result = word(a + b + counter)
    counter = word(counter + 1n)
    a = b ^ (b >> 9n)
    b = word(c + (c << 3n))
    c = word(((c << 21n) | (c >> 11n)) + result)
    return Number(result) / 2 ** 32
  }
  return Array.from({ length: count + 12 }, next).slice(12)
}

describe('random numbers', () => {
  it.each([0, 1, 2_026, -5, 4_294_967_295])('of seed %i are those of sfc32', (seed) => {
    const random = createRandom(seed)
    expect(Array.from({ length: 50 }, random)).toEqual(referenceWords(BigInt(seed), 50))
  })

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

  it.each([
    // Of a triangle over 0–4 with its peak at 1, a quarter lies below the peak: √(¼ · 4) = 1; three quarters below 4 − √(¼ · 12).
    [0, 0],
    [0.25, 1],
    [0.75, 4 - Math.sqrt(3)],
  ])('at the share %d of a triangle are the number below which so much of it lies', (share, value) => {
    expect(triangular(() => share, 0, 1, 4)).toBeCloseTo(value, 12)
    expect(triangular(() => share, 10, 11, 14)).toBeCloseTo(10 + value, 12)
  })
})

it('gamma of shape 1 is drawn as those just above it are', () => {
  for (const seed of [1, 2, 3]) expect(gamma(createRandom(seed), 1)).toBeCloseTo(gamma(createRandom(seed), 1 + 1e-9), 6)
})
