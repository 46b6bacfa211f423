import { describe, expect, it } from 'vitest'
import { layOutMonths, type MonthsLayout } from '../../../renderer/charts/months/monthsLayout.ts'
import { layOutPanels, type PanelBar, type PanelsInput, type PanelsLayout } from '../../../renderer/charts/panels/panelsLayout.ts'
import { sidewaysBand } from '../../../renderer/charts/pareto/ChanceBand.tsx'
import { layOutKey, layOutStack, widestRows } from '../../../renderer/charts/pareto/layOutStack.ts'
import { layOutSideways } from '../../../renderer/charts/pareto/sidewaysPareto.ts'
import { layOutRanks, rankedItems } from '../../../renderer/charts/rank/rankLayout.ts'
import { controlChart } from '../../../shared/analysis/measures/controlChart.ts'
import { layoutInput, measure, priceErrors } from './chartFixtures.ts'

/** Every number anywhere in a value. */
function numbersIn(value: unknown): readonly number[] {
  const found: number[] = []
  JSON.stringify(value, (_key, each: unknown) => {
    if (typeof each === 'number') found.push(each)
    return each
  })
  return found
}

/** Rounded, because sums of pixels carry rounding of their own. */
const mirrored = (x: number, width: number): number => rounded(width - x)
const rounded = (x: number): number => Math.round(x * 1e6) / 1e6

describe('the parts of a stacked bar', () => {
  const box = { x: 100, y: 0, width: 200, height: 20 }
  const lay = (values: readonly number[], direction: 'ltr' | 'rtl' = 'ltr', here: number | null = null) =>
    layOutStack({
      ...{ box, values, direction, measure },
      names: ['Sales', 'Service', 'Delivery'],
      letters: ['A', 'B', 'C'],
      namesHere: (series) => series === here,
    })

  it('fill the bar without gap or overlap, and leave out what is 0', () => {
    const parts = lay([50, 0, 150])
    expect(parts.map(({ series, box: part }) => [series, part.x, part.width])).toEqual([
      [0, 100, 50],
      [2, 150, 150],
    ])
  })

  it('begin at the right in Hebrew', () => {
    expect(lay([50, 0, 150], 'rtl').map(({ box: part }) => part.x)).toEqual([250, 100])
  })

  it('carry the name where it is asked for and fits, else the letter, else nothing', () => {
    const words = (values: readonly number[], here: number | null) => lay(values, 'ltr', here).map(({ word }) => word?.text)
    expect(words([100, 97, 3], 0)).toEqual(['Sales', 'B', undefined])
    expect(words([20, 180, 0], 0)).toEqual(['A', 'B'])
  })

  it('are none for a bar at 0', () => {
    expect(lay([0, 0, 0])).toEqual([])
    expect(lay([])).toEqual([])
  })

  it('are named once, where each is widest', () => {
    expect(
      widestRows(
        [
          [5, 1, 0],
          [3, 9, 0],
        ],
        3,
      ),
    ).toEqual([0, 1, -1])
  })

  it('have a key that wraps inside the width, mirrored in Hebrew', () => {
    const names = ['Sales', 'A stage with a longer name', 'Service', 'Warranty and everything after it']
    const letters = ['A', 'B', 'C', 'D']
    const key = layOutKey({ names, letters, width: 320, direction: 'ltr', measure })
    expect(new Set(key.entries.map(({ swatch }) => swatch.y)).size).toBeGreaterThan(1)
    expect(Math.max(...key.entries.map(({ swatch }) => swatch.y + swatch.height))).toBeLessThan(key.height)
    for (const { name } of key.entries) expect(name.x + measure(name.text, 12)).toBeLessThanOrEqual(320)
    const hebrew = layOutKey({ names, letters, width: 320, direction: 'rtl', measure })
    expect(hebrew.entries.map(({ name }) => mirrored(name.x, 320))).toEqual(key.entries.map(({ name }) => rounded(name.x)))
    expect(layOutKey({ names: [], letters: [], width: 320, direction: 'ltr', measure }).height).toBe(0)
  })
})

describe('the band of chance', () => {
  it('spans its interval on the axis of the bars, from the right in Hebrew', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      const layout = layOutSideways(layoutInput(priceErrors, { direction }))
      const row = layout.row(0)
      if (row === null) throw new Error('a chart of five bars has a first row')
      const band = sidewaysBand(layout, row.box, { low: 50, high: 75 }, 300)
      expect(band.width).toBeCloseTo((25 / 300) * layout.plot.width, 9)
      const near = direction === 'ltr' ? band.x : band.x + band.width
      expect(Math.abs(near - layout.base)).toBeCloseTo((50 / 300) * layout.plot.width, 9)
      expect(band.y).toBeGreaterThan(row.box.y)
      expect(band.y + band.height).toBeLessThan(row.box.y + row.box.height)
    }
  })
})

function panelsInput(values: readonly (readonly number[])[], direction: 'ltr' | 'rtl' = 'ltr'): PanelsInput {
  const bars = values.map(
    (row, at): PanelBar => ({
      kind: 'item',
      key: `k${at}`,
      label: `A root cause called number ${at}`,
      vital: at === 0,
      values: row,
    }),
  )
  const panels = (values[0] ?? []).map((_value, at) => ({
    ...{ kind: 'item' as const, key: `p${at}`, label: `Panel ${at}` },
    total: values.reduce((sum, row) => sum + (row[at] ?? 0), 0),
  }))
  const value = (number: number): string => String(Math.round(number * 10) / 10)
  const texts = { value, total: value, scale: 'Cases a month' }
  return { bars, panels, size: { width: 1000, height: 420 }, direction, measure, texts, icons: true }
}

function rowsOf(layout: PanelsLayout) {
  return Array.from({ length: layout.count }, (_, at) => layout.row(at)).filter((row) => row !== null)
}

describe('panels side by side', () => {
  const values = [
    [80, 20, 0],
    [40, 10, 5],
    [0, 40, 0],
  ]

  it('share one scale, although their totals differ', () => {
    const layout = layOutPanels(panelsInput(values))
    const perUnit = rowsOf(layout).flatMap((row, at) =>
      row.cells.flatMap(({ box }, panel) => ((values[at]?.[panel] ?? 0) > 0 ? [box.width / (values[at]?.[panel] ?? 1)] : [])),
    )
    for (const each of perUnit) expect(each).toBeCloseTo(perUnit[0] ?? 0, 9)
    expect(layout.largest).toBe(80)
  })

  it('keep the row of a bar at 0, with its 0 at the baseline', () => {
    const layout = layOutPanels(panelsInput(values))
    expect(layout.count).toBe(3)
    const cell = layout.row(2)?.cells[0]
    expect(cell).toMatchObject({ zero: true, value: { text: '0' } })
    expect(cell?.box.width).toBe(0)
  })

  it('do not run into one another: each value ends before the next panel begins', () => {
    const layout = layOutPanels(panelsInput(values))
    for (const row of rowsOf(layout)) {
      for (const [at, { value }] of row.cells.entries()) {
        const next = layout.panels[at + 1]?.base ?? 1000
        expect(value.x + measure(value.text, 12, 600)).toBeLessThan(next)
      }
    }
  })

  it('are mirrored in Hebrew', () => {
    const english = layOutPanels(panelsInput(values))
    const hebrew = layOutPanels(panelsInput(values, 'rtl'))
    expect(hebrew.panels.map(({ base }) => mirrored(base, 1000))).toEqual(english.panels.map(({ base }) => rounded(base)))
    for (const [at, row] of rowsOf(hebrew).entries()) {
      const other = english.row(at)
      expect(row.cells.map(({ value }) => mirrored(value.x, 1000))).toEqual(other?.cells.map(({ value }) => rounded(value.x)))
      expect(row.label[0]?.side).toBe('right')
    }
  })

  it.each([
    ['no bars', []],
    ['one bar', [[5]]],
    [
      'all zero',
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      'very small and very large',
      [
        [1e-12, 1e12],
        [1e12, 1e-12],
      ],
    ],
  ])('%s: are made of numbers', (_name, degenerate) => {
    const layout = layOutPanels(panelsInput(degenerate))
    const all = numbersIn([layout, rowsOf(layout)])
    expect(all.length).toBeGreaterThan(0)
    expect(all.every(Number.isFinite)).toBe(true)
  })
})

describe('two orders face to face', () => {
  const ranks = [
    { key: 'a', label: 'Contamination', rank: 1, otherRank: 2 },
    { key: 'b', label: 'Oxide', rank: 2, otherRank: 1 },
    { key: 'c', label: 'Corrosion', rank: 3, otherRank: 3 },
    { key: 'd', label: 'New', rank: null, otherRank: 4 },
  ]
  const texts = { place: String, change: (places: number) => `${places}`, head: 'Cases', otherHead: 'Cost' }
  const lay = (direction: 'ltr' | 'rtl') => layOutRanks({ items: rankedItems(ranks), width: 900, direction, measure, texts })

  it('lead each item from its place to its other place', () => {
    const { rows } = lay('ltr')
    expect(rows.map(({ moved, change }) => [moved, change.text])).toEqual([
      ['down', '-1'],
      ['up', '1'],
      ['stays', '0'],
    ])
    expect(rows[0]?.to.y).toBe(rows[1]?.from.y)
    expect(rows[1]?.to.y).toBe(rows[0]?.from.y)
    expect(rows[2]?.to.y).toBe(rows[2]?.from.y)
  })

  it('run to the left in Hebrew, all mirrored', () => {
    const english = lay('ltr')
    const hebrew = lay('rtl')
    for (const [at, row] of hebrew.rows.entries()) {
      expect(mirrored(row.from.x, 900)).toBeCloseTo(english.rows[at]?.from.x ?? -1, 9)
      expect(mirrored(row.to.x, 900)).toBeCloseTo(english.rows[at]?.to.x ?? -1, 9)
      expect(row.to.x).toBeLessThan(row.from.x)
    }
  })

  it('stay inside a narrow drawing, and keep twenty rows at most', () => {
    const many = Array.from({ length: 90 }, (_, at) => ({
      ...{ key: String(at), label: 'A root cause with a name that is rather long', rank: at + 1, otherRank: 90 - at },
    }))
    const items = rankedItems(many)
    expect(items).toHaveLength(20)
    const layout = layOutRanks({ items, width: 520, direction: 'ltr', measure, texts })
    for (const row of layout.rows) expect(row.change.x + measure(row.change.text, 11)).toBeLessThanOrEqual(520)
    expect(layout.rows[0]?.otherLabel.text).toContain('…')
  })

  it('may be empty', () => {
    expect(layOutRanks({ items: [], width: 900, direction: 'ltr', measure, texts }).rows).toEqual([])
  })
})

describe('a control chart of months', () => {
  const year = { from: '2026-01-01', to: '2026-06-30' }
  const texts = {
    ...{ value: (value: number) => String(Math.round(value)), month: (month: string) => month },
    ...{ outside: () => '61, above the limit', axis: 'Occurrences', mean: 'Mean', high: 'Upper limit', low: 'Lower limit' },
  }
  const lay = (counts: readonly number[], direction: 'ltr' | 'rtl' = 'ltr'): MonthsLayout => {
    const months = counts.map((count, at) => ({ month: `2026-0${at + 1}`, count }))
    const chart = controlChart(year, months)
    if (chart === null) throw new Error('six months can be compared')
    return layOutMonths({ chart, size: { width: 800, height: 220 }, direction, measure, texts })
  }

  it('marks the month outside with its word, inside the drawing', () => {
    const { points, plot } = lay([20, 22, 18, 61, 20, 21])
    expect(points.map(({ outside }) => outside)).toEqual([null, null, null, 'above', null, null])
    const word = points[3]?.word
    expect(word?.text).toBe('61, above the limit')
    expect(word?.y).toBeGreaterThan(10)
    const edge = lay([61, 22, 18, 20, 20, 21]).points[0]?.word
    expect((edge?.x ?? 0) - measure('61, above the limit', 11, 600) / 2).toBeGreaterThanOrEqual(plot.x)
  })

  it('runs in reading direction and stays in its plot', () => {
    const english = lay([20, 22, 18, 61, 20, 21])
    const hebrew = lay([20, 22, 18, 61, 20, 21], 'rtl')
    expect(hebrew.points.map(({ at }) => mirrored(at.x, 800))).toEqual(english.points.map(({ at }) => rounded(at.x)))
    for (const { at } of english.points) {
      expect(at.y).toBeGreaterThanOrEqual(english.plot.y)
      expect(at.y).toBeLessThanOrEqual(english.plot.y + english.plot.height)
    }
  })

  it('keeps the names of its lines apart', () => {
    const [first, second, third] = lay([1, 0, 0, 1, 0, 0]).lineNames.map(({ y }) => y)
    expect((second ?? 0) - (first ?? 0)).toBeGreaterThanOrEqual(13)
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThanOrEqual(13)
  })

  it.each([
    ['all zero', [0, 0, 0, 0, 0, 0]],
    ['very large', [1e12, 1, 1e12, 1, 1, 1]],
    ['very small', [1e-12, 0, 0, 0, 0, 0]],
  ])('%s: is made of numbers', (_name, counts) => {
    const all = numbersIn(lay(counts))
    expect(all.length).toBeGreaterThan(20)
    expect(all.every(Number.isFinite)).toBe(true)
  })
})
