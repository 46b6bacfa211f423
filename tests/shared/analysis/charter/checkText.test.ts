import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkText } from '../../../../shared/analysis/charter/checkText.ts'
import { findVagueWords } from '../../../../shared/analysis/charter/vagueWords.ts'
import { longestTitle } from '../../../../shared/model/vocabulary.ts'

const pieces = [
  'We will call you soon',
  'a representative',
  '. ',
  '! ',
  '\n',
  '14.5 ',
  'בהקדם',
  ' נציג מטעמנו ',
  'ok ',
  '😀',
  '…',
]

describe('the check of a text that goes out', () => {
  it('tells of each vague place the sentence that it stands in', () => {
    const text = 'Hi Dana!  Your tiles cost 14.5 shekels.\nA representative\twill call you shortly. Thank you'
    expect(checkText(text)).toEqual([
      { text: 'A representative', at: 40, sentence: 'A representative will call you shortly.' },
      { text: 'shortly', at: 71, sentence: 'A representative will call you shortly.' },
    ])
    expect(checkText('תודה. ניצור קשר בְּהֶקְדֵּם! להתראות').map(({ sentence }) => sentence)).toEqual(['ניצור קשר בְּהֶקְדֵּם!'])
    expect(checkText('Dana calls you by 16:00.')).toEqual([])
  })

  it('finds what the words find, each in a sentence that can be a title', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 60 }), (parts) => {
        const text = parts.join('')
        const findings = checkText(text)
        expect(findings.map(({ at }) => at)).toEqual(findVagueWords(text).map(({ at }) => at))
        for (const { sentence } of findings) {
          expect(sentence.length).toBeLessThanOrEqual(longestTitle)
          expect(sentence).toBe(sentence.trim())
          expect(sentence).not.toMatch(/\p{Surrogate}/u)
        }
      }),
    )
  })
})
