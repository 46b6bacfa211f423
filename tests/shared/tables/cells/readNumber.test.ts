import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ColumnMark, withValue } from '../../../../shared/tables/cells/columnMark.ts'
import { numberIn } from '../../../../shared/tables/cells/numberIn.ts'
import { isUnfinishedNumber, readCount, readNumber, readPercent } from '../../../../shared/tables/cells/readNumber.ts'
import { writeNumber } from '../../../../shared/tables/cells/writeNumber.ts'

const value = (number: number) => ({ kind: 'value', value: number })
const unread = (reason: string) => ({ kind: 'unread', reason })

/** Amounts of every size that a field may hold. */
const amounts = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e15, noNaN: true, noDefaultInfinity: true }))

describe('an amount', () => {
  it.each([
    ['0', 0],
    ['12', 12],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['.5', 0.5],
    ['₪ 1,200', 1200],
    ['1,200 ₪', 1200],
    ['‏1,200 ש"ח', 1200],
    ['1 200 ש״ח', 1200],
    ['1\u00a0200\u202f000', 1_200_000],
    ['$15', 15],
    ['15 ILS', 15],
    ['US$ 12', 12],
    ["1,200 ש''ח", 1200],
    ["50 ש'ח", 50],
    ['1,200 שקלים', 1200],
    ["1'234", 1234],
    ['1’234’567.50', 1_234_567.5],
    ['1,23,456', 123_456],
    ['12,34,567.50', 1_234_567.5],
    ['1.5E+06', 1_500_000],
    ['5e-3', 0.005],
    ['-0', 0],
    ['12,5', 12.5],
    ['0,125', 0.125],
    ['12,34', 12.34],
    [',5', 0.5],
    ['₪ 1.234,50', 1234.5],
    ['1.234.567', 1_234_567],
    ['1 234,5', 1234.5],
    ['1.000', 1],
    ['0123,456', 123.456],
  ])('is read from %j as %j', (text, number) => {
    expect(readNumber(text)).toEqual(value(number))
  })

  it.each(['', '  ', '\u200f'])('is nothing in %j', (text) => {
    expect(readNumber(text)).toEqual({ kind: 'blank' })
  })

  it.each([
    ['12%', 'percent'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['₪-3', 'negative'],
    ['3-', 'negative'],
    ['(3)', 'negative'],
    ['₪(1,234.50)', 'negative'],
    ['(₪3)', 'negative'],
    ['(3) ש"ח', 'negative'],
    ['()', 'not-a-number'],
    ['(-3)-', 'not-a-number'],
    ['3-4-', 'not-a-number'],
    ["1'23", 'not-a-number'],
    ['123,45,678', 'not-a-number'],
    ['1,23,45', 'not-a-number'],
    ['8 12 20', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['1,2,3', 'not-a-number'],
    ['1,234,5', 'not-a-number'],
    ['1,234.5,6', 'not-a-number'],
    ['many', 'not-a-number'],
    ['₪', 'not-a-number'],
    ['1e', 'not-a-number'],
    ['-1e-3', 'negative'],
    ['1E+999', 'too-large'],
    ['0x10', 'not-a-number'],
    ['9999999999999999', 'too-large'],
  ])('is not understood in %j: %s', (text, reason) => {
    expect(readNumber(text)).toEqual(unread(reason))
  })

  it('is sought in a long text no longer than the text is', () => {
    const digits = '1'.repeat(1_000_000)
    const begun = performance.now()
    for (const text of [`(${digits}`, `${digits}-x`]) expect(readNumber(text)).toEqual(unread('not-a-number'))
    expect(performance.now() - begun).toBeLessThan(2000)
  })

  it('is read back from a field as it was written there', () => {
    fc.assert(
      fc.property(amounts, (number) => {
        expect(readNumber(writeNumber(number))).toEqual(value(number))
      }),
    )
  })

  it('is never taken for another one: what is read has the digits of the text, and decimals after its last mark or none', () => {
    const shapes = fc.stringMatching(/^[-₪ ]{0,2}[\d., ]{1,12}[% ₪]{0,2}$/)
    fc.assert(
      fc.property(shapes, (text) => {
        const reading = readNumber(text)
        if (reading.kind !== 'value') return
        const digits = text.replace(/[-₪ ]/g, '')
        const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
        const whole = Number(digits.replace(/[.,]/g, ''))
        const withDecimals = Number(`${digits.slice(0, last).replace(/[.,]/g, '')}.${digits.slice(last + 1)}`)
        expect(last < 0 ? [whole] : [whole, withDecimals]).toContain(reading.value)
      }),
    )
  })

  it('may have the most that its field takes, and no more', () => {
    expect(readNumber('10', { largest: 10 })).toEqual(value(10))
    expect(readNumber('10.1', { largest: 10 })).toEqual(unread('too-large'))
  })
})

describe('a column of amounts', () => {
  const columnMarkOf = (texts: readonly string[]) => texts.reduce<ColumnMark>(withValue, null)
  const readColumn = (texts: readonly string[]) => {
    const mark = columnMarkOf(texts)
    return texts.map((text) => {
      const reading = readNumber(text, { mark })
      return reading.kind === 'value' ? reading.value : reading.kind === 'unread' ? reading.reason : null
    })
  }

  it('has commas before its decimals when one value can only have one there, and dots between thousands', () => {
    expect(readColumn(['1,5', '1.000', '1,234', '', '7'])).toEqual([1.5, 1000, 1.234, null, 7])
    expect(readColumn(['1.234,50', '2.000'])).toEqual([1234.5, 2000])
  })

  it('has points before its decimals when one value can only have one there', () => {
    expect(readColumn(['1.5', '1,000', '1.234'])).toEqual([1.5, 1000, 1.234])
    expect(readColumn(['1,234.50', '2.000'])).toEqual([1234.5, 2])
  })

  it('has each value read alone where none decides', () => {
    expect(readColumn(['1,000', '1.000', '12'])).toEqual([1000, 1, 12])
  })

  it('leaves open what can be read in two ways where others contradict one another', () => {
    expect(readColumn(['1,5', '1.5', '1,234', '1.234', '1,234.5', '12'])).toEqual([
      1.5,
      1.5,
      'two-readings',
      'two-readings',
      1234.5,
      12,
    ])
  })

  it('says the same in whatever order its values come, and never reads one of them by another mark than the column has', () => {
    const numbers = fc.stringMatching(/^[1-9]\d{0,3}([.,]\d{1,4})?$/)
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 8 }), (texts) => {
        const mark = columnMarkOf(texts)
        expect(columnMarkOf(texts.toReversed())).toBe(mark)
        for (const text of texts) {
          const reading = readNumber(text, { mark })
          if (mark === 'comma' && reading.kind === 'value') expect(reading.value).toBe(numberIn(text, 'comma'))
          if (mark === 'contradicting' && reading.kind === 'value') {
            expect([numberIn(text, 'point') ?? reading.value, numberIn(text, 'comma') ?? reading.value]).toEqual([
              reading.value,
              reading.value,
            ])
          }
        }
      }),
    )
  })
})

describe('a percent', () => {
  it('is read with its sign or without, from 0 to 100', () => {
    for (const text of ['37.5', '37.5%', ' 37.5 % ', '%37.5']) expect(readPercent(text)).toEqual(value(37.5))
    expect(readPercent('%')).toEqual({ kind: 'blank' })
    expect(readPercent('101')).toEqual(unread('too-large'))
    expect(readPercent('250', 1000)).toEqual(value(250))
    expect(readPercent('12,5%')).toEqual(value(12.5))
    expect(readPercent('5%%')).toEqual(unread('percent'))
  })
})

describe('a number of things', () => {
  it('is whole', () => {
    expect(readCount('8')).toEqual(value(8))
    expect(readCount('8.0')).toEqual(value(8))
    expect(readCount('8.5')).toEqual(unread('not-whole'))
    expect(readCount('')).toEqual({ kind: 'blank' })
  })
})

describe('a number in the middle of being typed', () => {
  it('breaks off where its decimals begin', () => {
    expect(['12.', '12,', '12, '].every(isUnfinishedNumber)).toBe(true)
    expect(['12', '12.5', '', '.', 'a.'].some(isUnfinishedNumber)).toBe(false)
  })
})

describe('a number shown in a field', () => {
  it('has commas between its thousands, whole or cut for the eye', () => {
    expect(writeNumber(1234567.125)).toBe('1,234,567.125')
    expect(writeNumber(1234567.125, 2)).toBe('1,234,567.13')
    expect(writeNumber(100 / 3, 2)).toBe('33.33')
    expect(writeNumber(5, 2)).toBe('5')
    expect(writeNumber(1e-7)).toBe('1e-7')
  })
})
