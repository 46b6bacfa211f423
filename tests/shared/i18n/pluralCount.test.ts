import { describe, expect, it } from 'vitest'
import { pluralCount } from '../../../shared/i18n/pluralCount.ts'
import { translator } from '../../../shared/i18n/translator.ts'

const amount = (value: number, language: 'he' | 'en'): string =>
  translator(language)('charts.amount.count', { count: pluralCount(value), value: String(value) })

describe('pluralCount', () => {
  it('gives one and two their own forms, also when they are rounded to it', () => {
    expect([1, 1.02, 2, 3].map((value) => amount(value, 'he'))).toEqual([
      'מקרה אחד בחודש',
      'מקרה אחד בחודש',
      'שני מקרים בחודש',
      '3 מקרים בחודש',
    ])
  })

  it('never tells a part of a case as one case', () => {
    expect([0, 0.04, 0.4, 1.5].map((value) => amount(value, 'he'))).toEqual([
      '0 מקרים בחודש',
      '0.04 מקרים בחודש',
      '0.4 מקרים בחודש',
      '1.5 מקרים בחודש',
    ])
    expect([0.4, 1].map((value) => amount(value, 'en'))).toEqual(['0.4 cases a month', '1 case a month'])
  })
})
