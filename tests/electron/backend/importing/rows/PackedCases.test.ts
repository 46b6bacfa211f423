import { expect, test } from 'vitest'
import { PackedCases } from '../../../../../electron/backend/importing/rows/PackedCases.ts'
import type { DraftRow } from '../../../../../electron/backend/importing/rows/SortedRows.ts'
import type { SourcedOccurrence } from '../../../../../electron/backend/importing/rows/SourcedOccurrence.ts'

function rowOf(line: number, draft: Partial<SourcedOccurrence> = {}): DraftRow<SourcedOccurrence> {
  return { line, draft: { title: `kind ${line % 7}`, content: `content ${line}`, ownValues: [], ...draft } }
}

function packedOf(rows: readonly DraftRow<SourcedOccurrence>[]): PackedCases {
  const packed = new PackedCases()
  for (const row of rows) packed.push(row)
  return packed
}

test('rows come out as they went in, in their order, as often as they are asked for', () => {
  const rows = [
    rowOf(2, {
      on: '2026-03-01',
      channel: 'טלפון',
      customer: '007',
      cost: 0,
      count: 1.5,
      text: '"שלום"\n\u{1f600}',
      externalId: '00042',
    }),
    rowOf(3, { stage: 'Order', ownValues: ['North', undefined, ''] }),
    rowOf(4, {
      counts: [{ span: { from: '2026-01-01', to: '2026-01-31' }, count: 3 }],
      cells: [{ externalId: 'x', content: 'y', span: { from: '2026-01-01', to: '2026-01-31' }, count: 3, cost: 0.1 }],
      none: [{ externalId: 'z', content: 'y', span: { from: '2026-02-01', to: '2026-02-28' }, count: 0 }],
    }),
    ...Array.from({ length: 2000 }, (_, at) => rowOf(at + 5)),
  ]
  const packed = packedOf(rows)
  expect(packed.length).toBe(rows.length)
  expect([...packed]).toEqual(rows)
  expect([...packed]).toEqual(rows)
})

test('the last time they are taken they are let go, and there were as many all the same', () => {
  const rows = Array.from({ length: 1500 }, (_, at) => rowOf(at))
  const packed = packedOf(rows)
  expect([...packed.taken()]).toEqual(rows)
  expect([...packed]).toEqual([])
  expect(packed.length).toBe(rows.length)
})

test('more different titles than are kept once come out all the same', () => {
  const rows = Array.from({ length: 25_000 }, (_, at) => rowOf(at, { title: `title ${at}` }))
  expect([...packedOf(rows)].map(({ draft }) => draft.title)).toEqual(rows.map(({ draft }) => draft.title))
})
