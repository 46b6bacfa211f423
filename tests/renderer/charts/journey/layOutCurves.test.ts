import { describe, expect, it } from 'vitest'
import { layOutCurves } from '../../../../renderer/charts/journey/layOutCurves.ts'

const stages = [
  {
    touchpoints: [
      { id: 'a', customer: 0, organisation: 10 },
      { id: 'b', customer: 5, organisation: null },
    ],
  },
  { touchpoints: [] },
  { touchpoints: [{ id: 'c', customer: 10, organisation: 10 }] },
]
const size = { column: 100, height: 140 }

describe('the curves over a journey', () => {
  it('divide the column of a stage among its touchpoints, in reading direction', () => {
    const xs = (direction: 'ltr' | 'rtl') => layOutCurves({ stages, ...size, direction }).points.map(({ x }) => x)
    expect(xs('ltr')).toEqual([25, 75, 250])
    expect(xs('rtl')).toEqual([275, 225, 50])
  })

  it('stand higher for a better score, and nowhere for a score that is missing', () => {
    const { points, y } = layOutCurves({ stages, ...size, direction: 'ltr' })
    expect(points.map(({ customerY }) => customerY)).toEqual([y(0), y(5), y(10)])
    expect(y(10)).toBeLessThan(y(0))
    expect(points[1]?.organisationY).toBeNull()
  })

  it('are broken where a score is missing, instead of drawn through it', () => {
    const { organisation, customer } = layOutCurves({ stages, ...size, direction: 'ltr' })
    expect(customer.match(/M/g)).toHaveLength(1)
    expect(organisation.match(/M/g)).toHaveLength(2)
  })
})
