import { describe, expect, it } from 'vitest'
import { wholeSentences } from '../../../../shared/analysis/evidence/wholeSentences.ts'

const read = (line: string, language: 'he' | 'en' = 'en') =>
  wholeSentences(line, new Intl.Segmenter(language, { granularity: 'sentence' }))

describe('the sentences of a line', () => {
  it('go on after a title, an abbreviation and a number', () => {
    expect(
      read(
        'Dr. Levi called at 10.30 a.m. and asked for $3.50. I paid approx. 200 NIS to Mr. Cohen. See fig. 5 and Jan. 12. It is J. Levi.',
      ),
    ).toEqual([
      'Dr. Levi called at 10.30 a.m. and asked for $3.50.',
      'I paid approx. 200 NIS to Mr. Cohen.',
      'See fig. 5 and Jan. 12.',
      'It is J. Levi.',
    ])
  })

  it('go on in Hebrew after an abbreviation, an initial and a number', () => {
    expect(
      read(
        'הכתובת: רח. הרצל 5, ת"א. כתוב במס. 7 ברשימה. ת.ז. 123 של י. לוי. שילמתי 1,200.00 ש"ח וכו\'. המועד: 12.3.2026. חיכיתי!',
        'he',
      ),
    ).toEqual([
      'הכתובת: רח. הרצל 5, ת"א.',
      'כתוב במס. 7 ברשימה.',
      'ת.ז. 123 של י. לוי.',
      'שילמתי 1,200.00 ש"ח וכו\'.',
      'המועד: 12.3.2026.',
      'חיכיתי!',
    ])
  })

  it('end where words that abbreviate something else end them', () => {
    expect(read('I said no. It took 5 min. Then nothing.')).toEqual(['I said no.', 'It took 5 min.', 'Then nothing.'])
    expect(read('הוא ברח. אחר כך חזר.', 'he')).toEqual(['הוא ברח.', 'אחר כך חזר.'])
    expect(read('We open at 10 a.m. He came later.')).toEqual(['We open at 10 a.m.', 'He came later.'])
  })

  it('hold what somebody says within them, and the number of a list', () => {
    expect(read('"Really?" she asked. "No!" He left.')).toEqual(['"Really?" she asked.', '"No!"', 'He left.'])
    expect(read('״באמת?״ שאלה הנציגה. ״לא!״ ואז חיכיתי שם עוד שעתיים.', 'he')).toEqual([
      '״באמת?״ שאלה הנציגה.',
      '״לא!״',
      'ואז חיכיתי שם עוד שעתיים.',
    ])
    expect(read('1. Nobody called. 2) It was late.')).toEqual(['1. Nobody called.', '2) It was late.'])
  })

  it('change between languages as they go', () => {
    expect(read('דיברתי עם Dr. Cohen והוא אמר OK. Then nothing. חיכיתי.', 'he')).toEqual([
      'דיברתי עם Dr. Cohen והוא אמר OK.',
      'Then nothing.',
      'חיכיתי.',
    ])
  })
})
