import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readEstimate } from '../../../../shared/tables/cells/readEstimate.ts'
import { writeEstimate } from '../../../../shared/tables/cells/writeNumber.ts'

const unread = (reason: string) => ({ kind: 'unread', reason })

describe('an estimate', () => {
  it.each([
    ['1,200', 1200],
    ['1 200', 1200],
    ['1 200 ₪', 1200],
    ['8–12–20', [8, 12, 20]],
    ['8–12–12', [8, 12, 12]],
    ['8–8–12', [8, 8, 12]],
    ['8-12-20', [8, 12, 20]],
    ['8 - 12 - 20', [8, 12, 20]],
    ['8;12;20', [8, 12, 20]],
    ['8 12 20', [8, 12, 20]],
    ['‏8–12–20', [8, 12, 20]],
    ['0-0.5-1', [0, 0.5, 1]],
    ['1,000–1,500–2 000', [1000, 1500, 2000]],
    ['100\u00a0200\u00a0300', 100_200_300],
    ['12,5', 12.5],
    ['1,5-2-3', [1.5, 2, 3]],
    ['1,5; 2; 1.234,5', [1.5, 2, 1234.5]],
  ])('is read from %j', (text, value) => {
    expect(readEstimate(text)).toEqual({ kind: 'value', value })
  })

  it.each([
    ['12-8-20', 'not-an-estimate'],
    ['8-12', 'not-an-estimate'],
    ['8 12', 'not-an-estimate'],
    ['1-2-3-4', 'not-an-estimate'],
    ['100 200 300', 'not-an-estimate'],
    ['many', 'not-a-number'],
    ['a-b-c', 'not-a-number'],
    ['8/12/20', 'not-a-number'],
    ['08-12-2020', 'not-a-number'],
    ['1,5-x-3', 'not-a-number'],
    ['3-', 'not-a-number'],
    ['-5', 'negative'],
    ['−8-12-20', 'not-a-number'],
    ['5%', 'percent'],
    ['8%-12%-20%', 'percent'],
  ])('is not understood in %j: %s', (text, reason) => {
    expect(readEstimate(text)).toEqual(unread(reason))
  })

  it('is nothing where nothing stands', () => {
    expect(readEstimate(' \u200e')).toEqual({ kind: 'blank' })
  })

  it('is read back from a cell as it was written there', () => {
    const amount = fc.double({ min: 0, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(fc.tuple(amount, amount, amount), (numbers) => {
        const [low = 0, likely = 0, high = 0] = numbers.toSorted((a, b) => a - b)
        expect(readEstimate(writeEstimate([low, likely, high]))).toEqual({ kind: 'value', value: [low, likely, high] })
        expect(readEstimate(writeEstimate(likely))).toEqual({ kind: 'value', value: likely })
      }),
    )
  })
})
