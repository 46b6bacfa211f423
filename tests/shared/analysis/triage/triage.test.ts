import { describe, expect, it } from 'vitest'
import { suggestionsFrom, type TriagedPoint } from '../../../../shared/analysis/triage/suggestions.ts'
import { TextIndex } from '../../../../shared/analysis/triage/TextIndex.ts'

const texts = [
  { id: 'late', text: 'The technician arrived late' },
  { id: 'bill', text: 'A wrong bill after the repair' },
  { id: 'hold', text: 'Long wait on hold with the call centre' },
  { id: 'he-late', text: 'הטכנאי איחר' },
  { id: 'he-bill', text: 'חשבון שגוי אחרי התיקון' },
]

describe('texts that are alike', () => {
  it('are found by parts of words, in English and in Hebrew, whatever the prefix, the ending or the niqqud', () => {
    const index = new TextIndex(texts)
    expect(index.like('technicians arriving late', 1)[0]?.id).toBe('late')
    expect(index.like('איחור של טכנאי', 1)[0]?.id).toBe('he-late')
    expect(index.like('בְּחֶשְׁבּוֹן השגוי', 1)[0]?.id).toBe('he-bill')
    expect(index.like('xyz', 3)).toEqual([])
    expect(index.like('The technician arrived late', 3, 'late').map(({ id }) => id)).not.toContain('late')
    expect(index.like('technician the ARRIVED late', 1)[0]?.score).toBeCloseTo(1)
  })

  it('are told by how alike they are: less than wholly where only some words are the same, and less the fewer', () => {
    const index = new TextIndex(['late repair', 'late call', 'wrong bill'].map((text) => ({ id: text, text })))
    const [first, second] = index.like('late repair bill', 3)
    expect(first?.id).toBe('late repair')
    expect(first?.score).toBeLessThan(1)
    expect(second?.score).toBeLessThan(first?.score ?? 0)
  })

  it('are the first of all that are alike, however few are asked for', () => {
    const index = new TextIndex(
      ['late late', 'late repair', 'late bill', 'late call', 'late'].map((text) => ({ id: text, text })),
    )
    const all = index.like('late repair bill', 9)
    expect(all.length).toBeGreaterThan(3)
    for (const most of [1, 2, 3, 4]) expect(index.like('late repair bill', most)).toEqual(all.slice(0, most))
  })

  it('are told apart where all of them are of four themes only, each a quarter', () => {
    const themes = [
      'Late delivery of the kitchen',
      'Wrong amount on the invoice',
      'Nobody answers the phone',
      'Leak under the sink',
    ]
    const spots = ['flat', 'house', 'office', 'shop', 'clinic']
    const titles = themes.flatMap((theme) => spots.flatMap((spot) => [1, 2, 3, 4, 5].map((at) => `${theme}, ${spot} ${at}`)))
    const index = new TextIndex(titles.map((text) => ({ id: text, text })))
    for (const text of titles) {
      const [theme] = text.split(',')
      expect(
        index.like(text, 5, text).map(({ id }) => id.split(',')[0]),
        text,
      ).toEqual(Array.from({ length: 5 }, () => theme))
    }
  })
})

describe('suggestions', () => {
  const points = new Map<string, TriagedPoint>([
    ['a', { id: 'a', stage: 's1', touchpoint: 't1', severity: 4, rootCause: 'r1' }],
    ['b', { id: 'b', stage: 's1', touchpoint: null, severity: 2, rootCause: null }],
    ['c', { id: 'c', stage: 's2', touchpoint: null, severity: 2, rootCause: 'r2' }],
  ])
  const from = (likes: readonly (readonly [string, number])[]) =>
    suggestionsFrom(
      likes.map(([id, score]) => ({ id, score })),
      (id) => points.get(id),
    )

  it('are what those most alike have, with whom they are taken from', () => {
    expect(
      from([
        ['a', 0.6],
        ['b', 0.4],
        ['c', 0.36],
      ]),
    ).toEqual({
      stage: { value: 's1', from: ['a', 'b'] },
      touchpoint: { value: 't1', from: ['a'] },
      severity: { value: 2, from: ['b', 'c'] },
      rootCause: { value: 'r1', from: ['a'] },
      duplicateOf: null,
    })
  })

  it('name a duplicate only where they say nearly the same, and nothing where nothing is alike', () => {
    expect(from([['a', 0.9]]).duplicateOf).toEqual({ value: 'a', from: ['a'] })
    expect(Object.values(from([['a', 0.1]])).every((one) => one === null)).toBe(true)
  })
})
