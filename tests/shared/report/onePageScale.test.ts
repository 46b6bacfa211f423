import { expect, it } from 'vitest'
import { onePageScale } from '../../../shared/report/onePageScale.ts'
import type { ReportBlock } from '../../../shared/report/report.ts'

const cell = { kind: 'text', text: 'A fix that somebody carries out' } as const
const table = (rows: number): ReportBlock => ({
  ...{ kind: 'table', id: 'T1', title: 'Fixes', columns: ['Fix', 'Owner'] },
  rows: Array.from({ length: rows }, () => [cell, cell]),
})
const page = (blocks: readonly ReportBlock[]) => ({ paper: 'a3', parts: [{ id: 'now', title: 'Now', blocks }] }) as const

it('writes a small subject larger, a middling one a little, a large one and other papers as usual', () => {
  const scales = [1, 25, 200].map((rows) => onePageScale(page([table(rows)])))
  expect(scales[0]).toBe(1.8)
  expect(scales[1]).toBeGreaterThan(1)
  expect(scales[1]).toBeLessThan(1.8)
  expect(scales[2]).toBe(1)
  expect(onePageScale({ ...page([table(1)]), paper: 'a4' })).toBe(1)
})

it('counts of a row of a table the lines that all its cells together take', () => {
  const rowsOf = (letters: number): ReportBlock => ({
    ...{ kind: 'table', id: 'T1', title: 'Fixes', columns: ['A', 'B'] },
    rows: Array.from({ length: 40 }, () => [0, 1].map(() => ({ kind: 'text', text: 'ab '.repeat(letters / 6) }) as const)),
  })
  const [short, long] = [onePageScale(page([rowsOf(48)])), onePageScale(page([rowsOf(72)]))]
  expect(long).toBeLessThan(short)
})

it('takes words, keys and causes into account', () => {
  const cause = { text: 'Nobody owns the hand-over', note: '', causes: [] }
  const trace: ReportBlock = { kind: 'trace', title: 'Late', causes: Array.from({ length: 60 }, () => cause), empty: '' }
  const words: ReportBlock = { kind: 'paragraph', text: 'Words. '.repeat(900) }
  for (const block of [trace, words]) expect(onePageScale(page([block]))).toBeLessThan(1.2)
})
