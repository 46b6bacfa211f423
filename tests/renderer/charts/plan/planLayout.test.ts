import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutPlan, type PlanLayoutInput } from '../../../../renderer/charts/plan/planLayout.ts'
import { measure, planOf, texts } from '../chartFixtures.ts'

const plan = planOf(
  [
    [300, 300],
    [200, 260],
    [20, 120],
    [60, 20],
  ],
  1000,
)

function input(changes: Partial<PlanLayoutInput> = {}): PlanLayoutInput {
  return {
    ...{ bars: plan.items, total: plan.total, width: 500, rowHeight: 56, headerHeight: 52, direction: 'ltr', measure, texts },
    ...changes,
  }
}

describe('the Pareto of the plan', () => {
  const layout = layOutPlan(input())

  it('has a row of the given height for each fix, level with the list beside', () => {
    expect(layout.headHeight).toBe(52)
    expect(layout.rows.map((row) => row.row.y + row.row.height / 2)).toEqual([0, 1, 2, 3].map((at) => at * 56 + 28))
    for (const row of layout.rows) expect(row.bar.y + row.bar.height / 2).toBeCloseTo(row.row.y + row.row.height / 2, 6)
    expect(layout.bodyHeight).toBe(4 * 56)
  })

  it('draws what a fix adds as its bar and the overlap as a thinner end of it', () => {
    const { width } = layout.plot
    expect(layout.rows.map((row) => row.bar.width / width)).toEqual(
      [0.3, 0.2, 0.02, 0.06].map((share) => expect.closeTo(share, 9)),
    )
    expect(layout.rows.map((row) => (row.overlap?.width ?? 0) / width)).toEqual(
      [0, 0.06, 0.1, 0].map((share) => expect.closeTo(share, 9)),
    )
    const second = layout.rows[1]
    expect(second?.overlap?.x).toBeCloseTo((second?.bar.x ?? 0) + (second?.bar.width ?? 0), 6)
    expect(second?.overlap?.height).toBeLessThan(second?.bar.height ?? 0)
  })

  it('shows no overlap where a fix adds more than it could alone', () => {
    expect(layout.rows[3]?.overlap).toBeNull()
  })

  it('carries the line to what the whole plan removes, against all harm', () => {
    expect(layout.rows.map((row) => ((row.dot?.x ?? 0) - layout.base) / layout.plot.width)).toEqual(
      [0.3, 0.5, 0.52, 0.58].map((share) => expect.closeTo(share, 9)),
    )
    expect(layout.valueTicks.at(-1)).toMatchObject({ text: '1000', x: layout.plot.x + layout.plot.width, mark: true })
    expect(layout.percentTicks.at(-1)).toMatchObject({ text: '100%', x: layout.plot.x + layout.plot.width })
    expect(layout.reached?.text).toBe('58%')
  })

  it('is mirrored right to left', () => {
    const mirrored = layOutPlan(input({ direction: 'rtl' }))
    expect(mirrored.base).toBeCloseTo(500 - layout.base, 6)
    for (const [at, row] of mirrored.rows.entries()) {
      const twin = layout.rows[at]
      expect(row.bar.x + row.bar.width).toBeCloseTo(mirrored.base, 6)
      expect(row.dot?.x).toBeCloseTo(500 - (twin?.dot?.x ?? 0), 6)
      expect(row.value.x).toBeCloseTo(500 - (twin?.value.x ?? 0), 6)
    }
  })

  it('writes a value inside the bar only where the solid part holds it', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 200 })), { maxLength: 8 }),
        (pairs) => {
          const random = planOf(
            pairs.map(([marginal, more]) => [marginal, marginal + more] as const),
            2000,
          )
          for (const row of layOutPlan(input({ bars: random.items, total: 2000 })).rows) {
            const width = measure(row.value.text, 13, 600)
            const [from, to] = [row.value.x - width / 2, row.value.x + width / 2]
            if (row.inside) expect(from >= row.bar.x && to <= row.bar.x + row.bar.width).toBe(true)
            else expect(from).toBeGreaterThanOrEqual(row.bar.x + row.bar.width + (row.overlap?.width ?? 0))
          }
        },
      ),
    )
  })

  it('stands empty without fixes and without harm', () => {
    expect(layOutPlan(input({ bars: [], total: 0 }))).toMatchObject({ rows: [], bodyHeight: 0, reached: null })
    expect(layOutPlan(input({ bars: planOf([[0, 0]], 0).items, total: 0 })).rows[0]?.dot).toBeNull()
  })
})
