import { describe, expect, it } from 'vitest'
import { unitOf } from '../../../renderer/page/unitOf.ts'
import { translator } from '../../../shared/i18n/translator.ts'

describe('the unit after an amount', () => {
  it('is in the singular after what is shown as 1, in both languages', () => {
    expect(unitOf('count', 'ILS', translator('en'), 1)).toBe('case a month')
    expect(unitOf('severity', 'ILS', translator('en'), 1.02)).toBe('severity point a month')
    expect(unitOf('customers', 'ILS', translator('he'), 1)).toBe('לקוח בחודש')
  })

  it('is in the plural after any other amount, and without one', () => {
    for (const amount of [0, 0.5, 1.4, 2, 38]) expect(unitOf('count', 'ILS', translator('en'), amount)).toBe('cases a month')
    expect(unitOf('count', 'ILS', translator('he'))).toBe('מקרים בחודש')
  })
})
