import { describe, expect, it } from 'vitest'
import { formatFor, numbersFor } from '../../../shared/i18n/format.ts'

const english = formatFor('en', 'ILS')
const hebrew = formatFor('he', 'ILS')

describe('a percent', () => {
  it('never says 0 % or 100 % of what is not quite so', () => {
    expect([0, 0.0002, 0.0005, 0.004].map(english.percent)).toEqual(['0%', '<0.1%', '0.1%', '0.4%'])
    expect([0.9996, 1].map(english.percent)).toEqual(['99.9%', '100%'])
    expect(english.percent(1e-12)).toBe('<0.1%')
  })

  it('keeps its sign before the digits in Hebrew, too', () => {
    expect(hebrew.percent(0.0002)).toBe('\u200e<0.1%')
    expect(hebrew.percent(0)).toBe('0%')
    expect(hebrew.percent(0.9996)).toBe('99.9%')
  })

  it('has one decimal below 10 %', () => {
    expect([0.0994, 0.1, 0.456].map(english.percent)).toEqual(['9.9%', '10%', '46%'])
  })
})

describe('a month', () => {
  it('has its name and year', () => {
    expect([english, hebrew].map((format) => format.month('2026-03'))).toEqual(['March 2026', 'מרץ 2026'])
  })
})

describe('instants', () => {
  it('say as much as tells each from the others', () => {
    const times = ['2026-03-14T09:30:05.120Z', '2026-03-14T09:30:05.870Z', '2026-03-14T09:30:41Z', '2026-03-14T09:31:00Z']
    for (const format of [english, hebrew]) {
      const told = format.instants(times)
      expect(new Set(told).size).toBe(4)
      expect(told[0]).toMatch(/05[.,]120/)
      expect(told[2]).toMatch(/\d\d:\d\d:41|\d:\d\d:41/)
      expect(told[3]).toBe(format.instant(times[3] ?? ''))
    }
  })
})

describe('a number', () => {
  it('has a decimal below 100 and none above', () => {
    expect([0, 0.25, 9.94, 12.5, 338.5, 1e12].map((value) => english.number(value))).toEqual([
      '0',
      '0.25',
      '9.9',
      '12.5',
      '339',
      '1,000,000,000,000',
    ])
  })

  it('has two digits that say something, however small, and as many decimals as are asked for', () => {
    expect([0.0016, 0.012].map((value) => numbersFor('en').number(value))).toEqual(['0.0016', '0.012'])
    expect([0, 2].map((digits) => numbersFor('en').number(1234.56789, digits))).toEqual(['1,235', '1,234.57'])
  })

  it('is told as it was typed where it was', () => {
    expect([12.5, 112.25, 0.125, 7, 1e-6].map(english.typed)).toEqual(['12.5', '112.25', '0.125', '7', '1E-6'])
  })

  it('never says 0 of what is not', () => {
    expect([0.04, 0.0123, 1e-12].map((value) => english.number(value))).toEqual(['0.04', '0.012', '1E-12'])
    expect(english.number(0.0004, 1)).toBe('0')
  })
})
