import { describe, expect, it } from 'vitest'
import { layOutCourse } from '../../../../renderer/charts/kpi/layOutCourse.ts'

const size = { width: 108, height: 28 }
const readings = [
  { on: '2026-01-01', value: 10 },
  { on: '2026-01-02', value: 20 },
  { on: '2026-01-05', value: 0 },
]

describe('layOutCourse', () => {
  it('puts days as far apart as they are, in reading direction', () => {
    const left = layOutCourse({ readings, size, direction: 'ltr' }).points.map(({ x }) => x)
    expect(left).toEqual([4, 29, 104])
    expect(layOutCourse({ readings, size, direction: 'rtl' }).points.map(({ x }) => x)).toEqual(left.map((x) => 108 - x))
  })

  it('fills the height with the values and the target', () => {
    const { points, target } = layOutCourse({ readings, target: 40, size, direction: 'ltr' })
    expect(points.map(({ y }) => y)).toEqual([19, 14, 24])
    expect(target).toBe(4)
  })

  it('draws what is usual as a band within its height', () => {
    const { band, points } = layOutCourse({ readings, range: { low: -20, high: 20 }, size, direction: 'ltr' })
    expect(band).toEqual({ y: 4, height: 20 })
    expect(points.map(({ y }) => y)).toEqual([9, 4, 14])
  })

  it('puts what never changed in the middle', () => {
    const same = readings.map(({ on }) => ({ on, value: 7 }))
    expect(layOutCourse({ readings: same, size, direction: 'ltr' }).points.map(({ y }) => y)).toEqual([14, 14, 14])
    expect(layOutCourse({ readings: same.slice(0, 1), size, direction: 'ltr' }).points).toEqual([{ x: 54, y: 14 }])
  })
})
