import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnfinishedNumber, readCount, readNumber, readPercent } from '../../../shared/tables/readNumber.ts'
import { writeNumber } from '../../../shared/tables/writeNumber.ts'

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
    ['1.5E+06', 1_500_000],
    ['5e-3', 0.005],
    ['-0', 0],
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
    ['3-', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['12,5', 'not-a-number'],
    ['12,34', 'not-a-number'],
    ['0,125', 'not-a-number'],
    ['8 12 20', 'not-a-number'],
    ['1 2', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
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

  it('is read back from a field as it was written there', () => {
    fc.assert(
      fc.property(amounts, (number) => {
        expect(readNumber(writeNumber(number))).toEqual(value(number))
      }),
    )
  })

  it('is never taken for another one: what is read is the digits of the text', () => {
    const shapes = fc.stringMatching(/^[-₪ ]{0,2}[\d., ]{1,12}[% ₪]{0,2}$/)
    fc.assert(
      fc.property(shapes, (text) => {
        const reading = readNumber(text)
        if (reading.kind !== 'value') return
        const digits = /[\d., ]+/.exec(text.replace(/[-₪]/g, ''))?.[0] ?? ''
        expect(Number(digits.replace(/[, ](?=\d{3}(?:[, .]|$))/g, '').trim())).toBe(reading.value)
      }),
    )
  })

  it('may have the most that its field takes, and no more', () => {
    expect(readNumber('10', 10)).toEqual(value(10))
    expect(readNumber('10.1', 10)).toEqual(unread('too-large'))
  })
})

describe('a percent', () => {
  it('is read with its sign or without, from 0 to 100', () => {
    for (const text of ['37.5', '37.5%', ' 37.5 % ', '%37.5']) expect(readPercent(text)).toEqual(value(37.5))
    expect(readPercent('%')).toEqual({ kind: 'blank' })
    expect(readPercent('101')).toEqual(unread('too-large'))
    expect(readPercent('250', 1000)).toEqual(value(250))
    expect(readPercent('12,5')).toEqual(unread('not-a-number'))
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
