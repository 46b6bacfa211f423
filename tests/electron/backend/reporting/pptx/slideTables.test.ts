import { describe, expect, it } from 'vitest'
import { bodyBox, emuPerPoint } from '../../../../../electron/backend/reporting/pptx/slideSize.ts'
import { slideTables } from '../../../../../electron/backend/reporting/pptx/slideTables.ts'
import type { ReportTable } from '../../../../../shared/report/report.ts'

function tableOf(rows: number, text = 'נקודת כשל'): ReportTable {
  const row = (at: number) => [
    { kind: 'text', text } as const,
    { kind: 'day', text: '15 Sept 2026', day: '2026-09-15' } as const,
    { kind: 'number', text: String(at), value: at } as const,
  ]
  return {
    kind: 'table',
    id: 'T1',
    title: 'All',
    columns: ['Name', 'Due', 'n'],
    rows: Array.from({ length: rows }, (_, at) => row(at)),
  }
}

describe('tables on slides', () => {
  it('stand on one slide in large letters where they find room, else on as few as they need, even in length', () => {
    expect(slideTables(tableOf(5), 0).map(({ size }) => size)).toEqual([14])
    const slides = slideTables(tableOf(60), 0)
    const counts = slides.map(({ table }) => table.rows.length)
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60)
    expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(2)
    expect(slides.length).toBeLessThanOrEqual(4)
  })

  it('never reach below a slide, also under what leads into them, and keep their columns from slide to slide', () => {
    for (const text of ['short', 'a long reason of several words '.repeat(6)]) {
      const slides = slideTables(tableOf(40, text), 60)
      for (const { heights } of slides)
        expect(heights.reduce((sum, height) => sum + height, 0) + 60).toBeLessThanOrEqual(bodyBox.height / emuPerPoint)
      expect(new Set(slides.map(({ widths }) => widths.join()))).toHaveLength(1)
    }
  })

  it('leave a day in one line', () => {
    const [slide] = slideTables(tableOf(3, 'a long reason of several words '.repeat(6)), 0)
    expect((slide?.widths[1] ?? 0) / emuPerPoint).toBeGreaterThan('15 Sept 2026'.length * 0.5 * (slide?.size ?? 0))
  })
})
