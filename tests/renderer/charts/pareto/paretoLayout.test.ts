import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layOutPareto } from '../../../../renderer/charts/pareto/paretoLayout.ts'
import type { ParetoLayoutInput } from '../../../../renderer/charts/pareto/paretoLayoutInput.ts'
import type { SidewaysPareto } from '../../../../renderer/charts/pareto/sidewaysPareto.ts'
import type { UprightPareto } from '../../../../renderer/charts/pareto/uprightPareto.ts'
import { layoutInput, measure, paretoOf, priceErrors, texts } from '../chartFixtures.ts'

function upright(input: ParetoLayoutInput): UprightPareto {
  const layout = layOutPareto(input)
  if (layout.kind !== 'upright') throw new Error('expected upright bars')
  return layout
}

function sideways(input: ParetoLayoutInput): SidewaysPareto {
  const layout = layOutPareto(input)
  if (layout.kind !== 'sideways') throw new Error('expected bars on their side')
  return layout
}

const manyBars = paretoOf(Array.from({ length: 400 }, (_, at) => [`Failure ${at}`, 400 - at]))
const longLabels = paretoOf([
  ['Nobody owns the order from sale to installation', 60],
  ['The survey is made only after the contract is signed', 30],
  ['untraced', 10],
])

describe('upright bars', () => {
  const layout = upright(layoutInput(priceErrors))
  const base = layout.plot.y + layout.plot.height

  it('touch one another and are at most 72 px wide', () => {
    for (const [at, bar] of layout.bars.entries()) {
      expect(bar.box.width).toBeLessThanOrEqual(72)
      const next = layout.bars[at + 1]
      if (next) expect(next.box.x).toBeCloseTo(bar.box.x + bar.box.width, 6)
      expect(bar.box.y + bar.box.height).toBeCloseTo(base, 6)
    }
  })

  it('stand as high as their share of the whole axis', () => {
    expect(layout.bars.map((bar) => bar.box.height / layout.plot.height)).toEqual(
      [94, 80, 66, 33, 27].map((value) => expect.closeTo(value / 300, 9)),
    )
  })

  it('begin the line at the outer top corner of the first bar and end it at 100 %', () => {
    const first = layout.bars[0]?.box
    expect(layout.dots[0]).toEqual({ x: (first?.x ?? 0) + (first?.width ?? 0), y: expect.closeTo(first?.y ?? 0, 6) })
    expect(layout.dots.at(-1)?.y).toBeCloseTo(layout.plot.y, 6)
    expect(layout.dots).toHaveLength(5)
  })

  it('match both axes: the total stands opposite 100 %, and half opposite half', () => {
    expect(layout.valueAxis.ticks.at(-1)).toMatchObject({ text: '300', y: layout.plot.y, mark: true })
    expect(layout.percentAxis.ticks.at(-1)).toMatchObject({ text: '100%', y: layout.plot.y })
    for (const tick of layout.valueAxis.ticks) {
      expect(tick.y).toBeCloseTo(base - (Number(tick.text) / 300) * layout.plot.height, 6)
    }
    for (const tick of layout.percentAxis.ticks) {
      expect(tick.y).toBeCloseTo(base - (Number.parseInt(tick.text, 10) / 100) * layout.plot.height, 6)
    }
  })

  it('draw the threshold where its tick is, and mark that tick', () => {
    const marked = layout.percentAxis.ticks.filter((tick) => tick.mark)
    expect(marked.map((tick) => tick.text)).toEqual(['80%'])
    expect(layout.threshold).toBeCloseTo(marked[0]?.y ?? 0, 6)
    const odd = upright(
      layoutInput(
        paretoOf(
          [
            ['A', 3],
            ['B', 1],
          ],
          73,
        ),
      ),
    )
    expect(odd.percentAxis.ticks.filter((tick) => tick.mark).map((tick) => tick.text)).toEqual(['73%'])
  })

  it('name the vital few and the useful many under their bars, and what the few reach at their last dot', () => {
    expect(layout.groups.map((group) => group.text.text)).toEqual(['vital few', 'useful many'])
    expect(layout.groups[0]?.from).toBeCloseTo((layout.bars[0]?.box.x ?? 0) + 4, 6)
    expect(layout.groups[0]?.to).toBeCloseTo((layout.bars[3]?.box.x ?? 0) - 4, 6)
    expect(layout.reached?.text).toBe('80%')
  })

  it('say nothing of groups when there are no vital few', () => {
    expect(
      upright(
        layoutInput(
          paretoOf([
            ['A', 0],
            ['B', 0],
          ]),
        ),
      ).groups,
    ).toEqual([])
  })

  it('are mirrored to the pixel right to left, with the value axis at the right', () => {
    const mirrored = upright(layoutInput(priceErrors, { direction: 'rtl' }))
    const flip = (x: number): number => 900 - x
    expect(mirrored.bars.map((bar) => bar.box.x)).toEqual(
      layout.bars.map((bar) => expect.closeTo(flip(bar.box.x) - bar.box.width, 6)),
    )
    expect(mirrored.dots.map((dot) => dot.x)).toEqual(layout.dots.map((dot) => expect.closeTo(flip(dot.x), 6)))
    expect(mirrored.valueAxis.x).toBeCloseTo(flip(layout.valueAxis.x), 6)
    expect(mirrored.valueAxis.x).toBeGreaterThan(mirrored.percentAxis.x)
    expect(mirrored.valueAxis.ticks[0]?.side).toBe('left')
    expect(layout.valueAxis.ticks[0]?.side).toBe('right')
    expect(mirrored.dots[0]?.x).toBeCloseTo(mirrored.bars[0]?.box.x ?? 0, 6)
  })

  it('keep value and share clear of the cumulative line', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 2, maxLength: 10 }), (values) => {
        const sorted = values.toSorted((a, b) => b - a)
        const pareto = paretoOf(sorted.map((value, at) => [`B${at}`, value]))
        const drawn = upright(layoutInput(pareto))
        if (pareto.total === 0) return
        drawn.bars.forEach((bar, at) => {
          const [from, to] = [drawn.dots[at - 1], drawn.dots[at]]
          if (!from || !to) return
          const [bottom, top] = [bar.share.y + 2, bar.value.y - 11]
          expect(bottom <= to.y || top >= from.y).toBe(true)
        })
      }),
    )
  })
})

describe('a chart turns on its side', () => {
  it('when labels are too long to stand under upright bars', () => {
    expect(layOutPareto(layoutInput(longLabels)).kind).toBe('sideways')
  })

  it('when a single word is wider than a bar', () => {
    expect(
      layOutPareto(
        layoutInput(
          paretoOf([
            ['Incomprehensibilities', 2],
            ['B', 1],
          ]),
        ),
      ).kind,
    ).toBe('sideways')
  })

  it('when there are more bars than fit', () => {
    const bars = (count: number) => paretoOf(Array.from({ length: count }, (_, at) => [`B${at}`, count - at]))
    expect(layOutPareto(layoutInput(bars(12))).kind).toBe('upright')
    expect(layOutPareto(layoutInput(bars(40))).kind).toBe('sideways')
  })

  it('when there is no height for upright bars, and when there is no bar at all', () => {
    expect(layOutPareto(layoutInput(priceErrors, { size: { width: 900, height: 200 } })).kind).toBe('sideways')
    expect(layOutPareto(layoutInput(paretoOf([]))).kind).toBe('sideways')
  })
})

describe('bars on their side', () => {
  const layout = sideways(layoutInput(longLabels))
  const rows = [0, 1, 2].map((index) => layout.row(index) ?? expect.unreachable('row is missing'))

  it('touch one another from the baseline on', () => {
    for (const [at, row] of rows.entries()) {
      expect(row.box.x).toBeCloseTo(layout.base, 6)
      expect(row.box.y).toBe(at * layout.rowHeight)
      expect(row.box.height).toBe(layout.rowHeight)
      expect(row.box.width / layout.plot.width).toBeCloseTo((longLabels.bars[at]?.share ?? 0) / 100, 9)
    }
    expect(layout.row(3)).toBeNull()
  })

  it('begin the line at the outer corner of the first bar and match both axes', () => {
    expect(rows[0]?.dot).toEqual({ x: layout.base + (rows[0]?.box.width ?? 0), y: layout.rowHeight })
    expect(rows[2]?.dot?.x).toBeCloseTo(layout.plot.x + layout.plot.width, 6)
    expect(layout.valueTicks.at(-1)?.x).toBeCloseTo(layout.percentTicks.at(-1)?.x ?? 0, 6)
    expect(layout.valueTicks.at(-1)?.text).toBe('100')
  })

  it('break long labels over two lines, whole', () => {
    expect(rows[0]?.label.map((line) => line.text).join(' ')).toBe('Nobody owns the order from sale to installation')
    expect(rows[0]?.label.length).toBeLessThanOrEqual(2)
  })

  it('grow from the right in right-to-left, and keep units under units at the right of their column', () => {
    const mirrored = sideways(layoutInput(longLabels, { direction: 'rtl' }))
    const row = mirrored.row(0) ?? expect.unreachable('row is missing')
    expect(mirrored.base).toBeCloseTo(900 - layout.base, 6)
    expect(row.box.x + row.box.width).toBeCloseTo(mirrored.base, 6)
    expect(row.dot?.x).toBeCloseTo(row.box.x, 6)
    expect(row.label[0]).toMatchObject({ x: 900, side: 'right' })
    expect(row.value.side).toBe('right')
    expect(rows[0]?.value.side).toBe('right')
    expect(row.value.x).toBeLessThan(row.label[0]?.x ?? 0)
    expect(row.value.x).toBeGreaterThan(mirrored.base)
  })

  it('lay out hundreds of rows only as they come into sight', () => {
    let asked = 0
    const counting = layoutInput(manyBars, {
      measure: (text, fontSize) => {
        asked += 1
        return text.length * fontSize * 0.5
      },
    })
    const many = sideways(counting)
    expect(many.bodyHeight).toBeGreaterThan(400 * 24)
    const before = asked
    many.row(399)
    expect(asked - before).toBeLessThan(20)
    expect(many.row(399)).toBe(many.row(399))
  })
})

describe('any chart', () => {
  it('has finite coordinates inside its drawing, for any values', () => {
    const value = fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1e12, noNaN: true }), fc.constant(1e-12))
    const direction = fc.constantFrom('ltr' as const, 'rtl' as const)
    fc.assert(
      fc.property(fc.array(value, { maxLength: 30 }), direction, fc.boolean(), (values, reading, icons) => {
        const pareto = paretoOf(values.toSorted((a, b) => b - a).map((each, at) => [`B${at}`, each]))
        const layout = layOutPareto(layoutInput(pareto, { direction: reading, icons }))
        const boxes =
          layout.kind === 'upright'
            ? layout.bars.map((bar) => bar.box)
            : pareto.bars.map((_, at) => layout.row(at)?.box ?? expect.unreachable('row is missing'))
        for (const box of boxes) {
          expect(Object.values(box).every(Number.isFinite)).toBe(true)
          expect(box.width).toBeGreaterThanOrEqual(0)
          expect(box.height).toBeGreaterThanOrEqual(0)
          expect(box.x).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width).toBeLessThanOrEqual(900)
        }
        expect(JSON.stringify(layout)).not.toContain('null,null')
      }),
    )
  })

  it('draws no line and no threshold when nothing was measured', () => {
    const empty = upright(
      layoutInput(
        paretoOf([
          ['A', 0],
          ['B', 0],
        ]),
      ),
    )
    expect(empty.dots).toEqual([])
    expect(empty.threshold).toBeNull()
    expect(empty.bars.map((bar) => bar.box.height)).toEqual([0, 0])
    expect(empty.valueAxis.ticks.map((tick) => tick.text)).toEqual(['0'])
  })
})

describe('words at the edges', () => {
  it('of a bar that fills the chart stand inside it, clear of the titles', () => {
    const layout = upright(layoutInput(paretoOf([['Only', 5]])))
    expect(layout.bars[0]?.inside).toBe(true)
    expect(layout.bars[0]?.value.y).toBeGreaterThan(layout.plot.y)
  })

  it.each(['ltr', 'rtl'] as const)('of a chart on its side stay inside it (%s)', (direction) => {
    const pareto = paretoOf([
      ['Huge', 1e12],
      ['Small', 5],
    ])
    const value = (number: number): string => number.toLocaleString('en')
    const layout = sideways(layoutInput(pareto, { direction, sideways: true, texts: { ...texts, value } }))
    const last = layout.valueTicks.at(-1)
    const half = measure(last?.text ?? '', 11) / 2
    expect((last?.x ?? 0) + half).toBeLessThanOrEqual(900)
    expect((last?.x ?? 0) - half).toBeGreaterThanOrEqual(0)
    const reached = layout.row(0)?.reached
    const width = measure(reached?.text ?? '', 13)
    const left = reached?.side === 'left' ? reached.x : (reached?.x ?? 0) - width
    expect(left).toBeGreaterThanOrEqual(0)
    expect(left + width).toBeLessThanOrEqual(900)
  })
})
