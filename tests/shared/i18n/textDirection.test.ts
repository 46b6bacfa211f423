import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textDirection } from '../../../shared/i18n/textDirection.ts'

describe('the direction of what users typed', () => {
  it.each([
    ['CRM לא מסונכרן עם SAP – שגיאה E-404', 'rtl'],
    ['Salesforce Marketing Cloud לא מעודכן', 'rtl'],
    ['״5 ימים״ became two weeks', 'rtl'],
    ['24 hours בלי תשובה', 'rtl'],
    ['The agent said “שלום” and hung up the phone', 'ltr'],
    ['Résumé not received', 'ltr'],
    ['http://example.com לא נפתח', 'rtl'],
  ] as const)('of %s is %s, wherever it stands', (text, direction) => {
    expect(textDirection(text, 'ltr')).toBe(direction)
    expect(textDirection(text, 'rtl')).toBe(direction)
  })

  it('is that of its surroundings when there are no letters in it', () => {
    for (const text of ['', '2026-03-14 !', '₪ 1,200', '😀']) {
      expect([textDirection(text, 'ltr'), textDirection(text, 'rtl')]).toEqual(['ltr', 'rtl'])
    }
  })

  it('does not depend on the order of its words', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('CRM', 'SAP', 'לא', 'מסונכרן', '404', '–'), { minLength: 1 }), (words) => {
        expect(textDirection(words.toReversed().join(' '), 'ltr')).toBe(textDirection(words.join(' '), 'ltr'))
      }),
    )
  })
})
