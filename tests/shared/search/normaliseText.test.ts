import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normaliseName } from '../../../shared/search/normaliseName.ts'
import { holdsAllWords, normaliseText, searchWords } from '../../../shared/search/normaliseText.ts'

describe('normaliseText', () => {
  it.each([
    ['שָׁלוֹם', 'שלומ'],
    ['זמן', 'זמנ'],
    ['אי־התאמה', 'אי התאמה'],
    ['אי-התאמה', 'אי התאמה'],
    ['צה״ל', 'צהל'],
    ['צה"ל', 'צהל'],
    ["צ'ק", 'צק'],
    ['צ׳ק', 'צק'],
    ['Café  RÉSUMÉ', 'cafe resume'],
    ['Straße', 'strasse'],
    ['\u200fשירות\u200f', 'שירות'],
    ['  FP-12 ', 'fp 12'],
    ['don’t', 'dont'],
    ['ﬁle', 'file'],
  ])('reads %j as %j', (text, expected) => {
    expect(normaliseText(text)).toBe(expected)
  })

  it('reads simple text as it reads any other', () => {
    const letters = fc.constantFrom(...'abzAZ09 .,"\'`-_/\\()אבגדהךםןףץת\n'.split(''))
    fc.assert(
      fc.property(fc.string({ unit: letters }), (text) => {
        // A niqqud sign beside it takes the long way and leaves nothing behind.
        expect(normaliseText(text)).toBe(normaliseText(`${text}\u05b8`))
      }),
      { numRuns: 1000 },
    )
  })

  it('changes nothing when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(normaliseText(normaliseText(text))).toBe(normaliseText(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('finds every word of a text in that text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(holdsAllWords(normaliseText(text), searchWords(text))).toBe(true)
      }),
    )
  })
})

describe('holdsAllWords', () => {
  const text = normaliseText('המוקד לא חוזר ללקוחות בזמן')

  it('finds words in any order and beginnings of words', () => {
    expect(holdsAllWords(text, searchWords('בזמן לקוחות'))).toBe(true)
    expect(holdsAllWords(text, searchWords('חוז'))).toBe(true)
  })

  it('misses when one word does not occur', () => {
    expect(holdsAllWords(text, searchWords('לקוחות מחר'))).toBe(false)
  })

  it('finds everything when nothing is asked', () => {
    expect(holdsAllWords(text, searchWords('  '))).toBe(true)
  })
})

describe('normaliseName', () => {
  it('folds case and spaces and keeps what tells names apart', () => {
    expect(normaliseName('  Late\u00a0 Reply ')).toBe('late reply')
    expect(normaliseName('STRASSE')).toBe(normaliseName('straße'))
    expect(normaliseName('ΟΔΟΣ')).toBe(normaliseName('οδοσ'))
    expect(normaliseName('e\u0301')).toBe('\u00e9')
    expect(normaliseName('צ׳ק')).not.toBe(normaliseName('צק'))
  })
})
