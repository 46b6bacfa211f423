import { describe, expect, it } from 'vitest'
import { layOutEffort } from '../../../../renderer/charts/effort/layOutEffort.ts'

const point = (fix: string, days: number, adds: number, alone = adds) => ({
  ...{ fix, name: fix, days, adds, alone, planned: true, quick: false },
})
const size = { width: 492, height: 260 }

describe('layOutEffort', () => {
  it('places fixes by days in reading direction and by what they add upwards, from 0', () => {
    const points = [point('a', 0, 0), point('b', 10, 20, 40)]
    const { fixes, plot } = layOutEffort({ points, size, direction: 'ltr', scale: 1 })
    expect(fixes.map(({ point: { fix }, x, y, aloneY }) => [fix, x, y, aloneY])).toEqual([
      ['b', 448, 116, 16],
      ['a', 48, 216, 216],
    ])
    expect(plot).toEqual({ start: 48, end: 448, top: 16, bottom: 216 })
    const mirrored = layOutEffort({ points, size, direction: 'rtl', scale: 1 }).fixes
    expect(mirrored.map(({ x }) => x)).toEqual([44, 444])
  })

  it('names what adds most where names would lie on one another', () => {
    const points = [point('a', 5, 10), point('b', 5, 10.1), point('c', 9, 10)]
    const { fixes } = layOutEffort({ points, size, direction: 'ltr', scale: 1 })
    expect(fixes.filter(({ named }) => named).map(({ point: { fix } }) => fix)).toEqual(['b', 'c'])
  })
})
