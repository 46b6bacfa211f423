import { describe, expect, it } from 'vitest'
import { indexWords, wordsIn } from '../../../shared/search/indexWords.ts'

describe('the words of a text', () => {
  it('are letters and digits alone, each once, as the search compares them', () => {
    expect(wordsIn('Late, late – LATE! no. 12/3')).toEqual(['late', 'no', '12', '3'])
    expect(wordsIn('הַשָּׁלוֹם')).toEqual(['השלומ'])
    expect(wordsIn('')).toEqual([])
  })

  it('are found in Hebrew also without up to three letters that stand before them', () => {
    expect(indexWords('ובחשבונית')).toEqual(['ובחשבונית', 'בחשבונית', 'חשבונית'])
    expect(indexWords('שמהבית')).toEqual(['שמהבית', 'מהבית', 'הבית', 'בית'])
    expect(indexWords('בית')).toEqual(['בית'])
    expect(indexWords('book')).toEqual(['book'])
  })
})
