import { describe, expect, it } from 'vitest'
import { vocabulary as english } from '../../../../shared/i18n/en/vocabulary.ts'
import { vocabulary as hebrew } from '../../../../shared/i18n/he/vocabulary.ts'
import { readSeverity } from '../../../../shared/tables/cells/readSeverity.ts'

describe('a severity', () => {
  it('is a whole number from 1 to 5', () => {
    for (const text of ['3', '3.0', ' 3 ']) expect(readSeverity(text)).toEqual({ kind: 'value', value: 3 })
    expect(readSeverity('')).toEqual({ kind: 'blank' })
    for (const text of ['0', '6', '2.5', '1,000']) expect(readSeverity(text)).toEqual({ kind: 'unread', reason: 'not-1-to-5' })
    expect(readSeverity('1,5')).toEqual({ kind: 'unread', reason: 'not-1-to-5' })
    expect(readSeverity('dreadful')).toEqual({ kind: 'unread', reason: 'not-a-number' })
    expect(readSeverity('-1')).toEqual({ kind: 'unread', reason: 'negative' })
  })

  it('may be said in words of both languages, and in those that the screens show', () => {
    const said = {
      high: 4,
      High: 4,
      גבוהה: 4,
      'גבוה מאוד': 5,
      קלה: 2,
      Medium: 3,
      ' CRITICAL ': 5,
      '4 · חמורה': 4,
      '2 - minor': 2,
    }
    for (const [text, severity] of Object.entries(said)) expect(readSeverity(text)).toEqual({ kind: 'value', value: severity })
    const shown = [english, hebrew].flatMap((words) => Object.entries(words.severity))
    for (const [severity, text] of shown) expect(readSeverity(text)).toEqual({ kind: 'value', value: Number(severity) })
    expect(readSeverity('2 · critical')).toEqual({ kind: 'unread', reason: 'not-a-number' })
  })
})
