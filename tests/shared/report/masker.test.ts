import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { masker, namesStandingIn } from '../../../shared/report/masker.ts'

const names = ['Dana Levi', 'דנה לוי', 'יוסי', 'ד״ר כהן', "O'Brien-Smith", 'Dana', 'משה בן-דוד', 'Ünal', 'C-10433']
const people = names.map((name) => [name])

describe('a text without names', () => {
  it.each([
    ['Call Dana  Levi today', 'Call [person 1] today'],
    ['dana levi and DANA', '[person 1] and [person 2]'],
    ['השיחה עם דנה לוי', 'השיחה עם [person 1]'],
    ['ולדנה לוי אין תשובה מיוסי', 'ול[person 1] אין תשובה מ[person 2]'],
    ['דָּנָה לֵוִי', '[person 1]'],
    ['אצל ד"ר כהן', 'אצל [person 1]'],
    ['o’brien smith left', '[person 1] left'],
    ['משה בן דוד', '[person 1]'],
    ['U\u0308nal', '[person 1]'],
    ['Da\u200bna Le\u202evi', '[person 1]'],
    ['case C-10433', 'case [person 1]'],
    ['Danaher and יוסיפון stay', 'Danaher and יוסיפון stay'],
  ])('says %s as %s', (text, masked) => {
    expect(masker(people, 'en')(text)).toBe(masked)
  })

  it.each([
    'dana@example.co.il',
    '050-1234567',
    '+972 50 123 4567',
    '(03) 555-1234',
    '123456782',
    '4580 1234 5678 9012',
    '4580-1234-5678-9012',
  ])('hides %s', (secret) => {
    const masked = masker([], 'en')(`before ${secret} after`)
    expect(masked).toMatch(/^before \[[a-z ]+\] after$/)
  })

  it('gives a person one number in all texts, whatever they are called, by the order in which they are met', () => {
    const mask = masker(
      [
        ['Dana Or, site manager', 'Dana Or'],
        ['Ms Peretz, Holon', 'Ms Peretz', 'Peretz'],
        ['Peretz', 'Avi Peretz'],
      ],
      'en',
    )
    expect(mask('Peretz called Dana Or')).toBe('[person 1] called [person 2]')
    expect(mask('dana or, Site manager; Avi Peretz')).toBe('[person 2]; [person 1]')
  })

  it('leaves a text as it was written in which nobody is named', () => {
    const text = 'שָׁלוֹם 👩\u200d👩\u200d👧 e\u0301 \u202eabc'
    expect(masker(people, 'en')(text)).toBe(text)
  })

  it('leaves days, amounts and shares as they are', () => {
    const text = '2026-03-14, 14.03.2026, 1,234,567 cases, 12.5 %, ₪298,000, 120 days'
    expect(masker([['12'], ['120']], 'en')(text)).toBe(text)
  })

  it('holds none of its names, whatever stands around them', () => {
    const separator = fc.constantFrom(' ', ', ', '. ', '\n', ' (', '; ', ' – ', '"')
    const filler = fc.constantFrom('the call', 'ברכות', '12', 'a', 'לקוח')
    const planted = Array.from(
      { length: 20 },
      (_, index) => `Name${'abcdefghijklmnopqrst'[index]} ${index % 2 === 0 ? 'Levi' : 'כהן'}`,
    )
    const mask = masker(
      planted.map((name) => [name]),
      'he',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...planted), separator, filler, separator), { minLength: 1 }), (parts) => {
        const text = parts.map((part) => part.join('')).join('')
        const masked = mask(text).toLowerCase()
        expect(planted.filter((name) => masked.includes(name.toLowerCase()))).toEqual([])
      }),
    )
  })
})

describe('the names that stand in texts', () => {
  it('are all that a masker of these texts can meet, and few of the rest', () => {
    const texts = ['ולדנה לוי אין תשובה', 'Ask DANA']
    expect(namesStandingIn([...people, ['לוי דנה רות', 'רות'], ['Dana Or', 'dana']], texts)).toEqual([
      ['דנה לוי'],
      ['Dana'],
      ['dana'],
    ])
    const mask = masker(people, 'en')
    const few = masker(namesStandingIn(people, texts), 'en')
    const unnumbered = (text: string): string => text.replace(/\d+/gu, '')
    for (const text of texts) expect(unnumbered(few(text))).toBe(unnumbered(mask(text)))
  })
})
