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

  it('have their numbers clear of first scores and of competitors that stand in the same place', () => {
    const crowded = [
      {
        touchpoints: [{ id: 'a', customer: 7, organisation: null, first: { score: 6 } }],
        competitors: [
          { name: 'Rega', score: 6.5, first: 5 },
          { name: 'House', score: 9 },
        ],
      },
      { touchpoints: [{ id: 'b', customer: 7, organisation: null }] },
    ]
    const { points, rivals } = layOutCurves({ stages: crowded, ...size, direction: 'ltr' })
    const [first, second] = points
    const marks = [first?.firstY, ...rivals.flatMap(({ y, firstY }) => [y, firstY])].filter((mark) => typeof mark === 'number')
    expect(marks).toHaveLength(4)
    for (const mark of marks) {
      const isClear = mark + 5 <= (first?.labelY ?? 0) - 10 || mark - 5 >= (first?.labelY ?? 0)
      expect(isClear, String(mark)).toBe(true)
    }
    expect((second?.labelY ?? 0) - (second?.customerY ?? 0)).toBeCloseTo(18)
  })
})
