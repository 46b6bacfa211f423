import { describe, expect, it } from 'vitest'
import { parseAmount, parseSeverity } from '../../../../electron/backend/importing/parseCell.ts'

describe('parseAmount', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['12', 12],
    ['1,234', 1234],
    ['1,234,567.5', 1234567.5],
    ['.5', 0.5],
    ['₪ 1,200', 1200],
    ['1,200 ₪', 1200],
    ['‏1,200 ש"ח', 1200],
    ['1 200 ש״ח', 1200],
    ['$15', 15],
    ['15 ILS', 15],
    ['1.5E+06', 1_500_000],
    ['5e-3', 0.005],
  ])('reads %j as %j', (text, value) => {
    expect(parseAmount(text)).toEqual({ ok: true, value })
  })

  it.each([
    ['12%', 'percent'],
    ['-3', 'negative'],
    ['−3', 'negative'],
    ['₪-3', 'negative'],
    ['3-', 'not-a-number'],
    ['1,5', 'not-a-number'],
    ['12,34', 'not-a-number'],
    ['1.2.3', 'not-a-number'],
    ['many', 'not-a-number'],
    ['₪', 'not-a-number'],
    ['1e', 'not-a-number'],
    ['-1e-3', 'negative'],
    ['1E+999', 'too-large'],
    ['0x10', 'not-a-number'],
    ['9999999999999999', 'too-large'],
  ])('refuses %j as %s', (text, code) => {
    expect(parseAmount(text)).toEqual({ ok: false, code })
  })
})

describe('parseSeverity', () => {
  it('takes whole numbers from 1 to 5 only', () => {
    expect(parseSeverity('3')).toEqual({ ok: true, value: 3 })
    expect(parseSeverity('')).toEqual({ ok: true, value: null })
    for (const text of ['0', '6', '2.5']) expect(parseSeverity(text)).toEqual({ ok: false, code: 'not-1-to-5' })
  })
})
