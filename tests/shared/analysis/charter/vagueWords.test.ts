import { describe, expect, it } from 'vitest'
import { findVagueWords } from '../../../../shared/analysis/charter/vagueWords.ts'
import { goodEnglish, goodHebrew, vagueEnglish, vagueHebrew } from '../../../fixtures/commitmentTexts.ts'

const textsIn = (text: string) => findVagueWords(text).map((found) => found.text)

describe('the vague words of a text', () => {
  it('are told as they stand, with niqqud and prefixes, and where they begin', () => {
    expect(findVagueWords('דנה אמרה שֶׁבְּהֶקְדֵּם האפשרי')).toEqual([{ text: 'שֶׁבְּהֶקְדֵּם האפשרי', at: 9 }])
    expect(findVagueWords('💧 We answer  SOON.')).toEqual([{ text: 'SOON', at: 14 }])
  })

  it('are told in the order of the text, none inside of another', () => {
    expect(textsIn('A representative will call you as soon as possible, בקרוב')).toEqual([
      'A representative',
      'as soon as possible',
      'בקרוב',
    ])
  })

  it.each([
    { language: 'English', good: goodEnglish, vague: vagueEnglish },
    { language: 'Hebrew', good: goodHebrew, vague: vagueHebrew },
  ])('are found in each of 60 vague commitments in $language, and in none of 60 good ones', ({ good, vague }) => {
    expect([new Set(good).size, new Set(vague).size]).toEqual([60, 60])
    expect(good.filter((text) => textsIn(text).length > 0)).toEqual([])
    expect(vague.filter((text) => textsIn(text).length === 0)).toEqual([])
  })
})
