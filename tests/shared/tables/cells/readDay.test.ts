import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatFor } from '../../../../shared/i18n/format.ts'
import { languages } from '../../../../shared/model/vocabulary.ts'
import { readDay } from '../../../../shared/tables/cells/readDay.ts'

const english = formatFor('en', 'ILS').day
const hebrew = formatFor('he', 'ILS').day

const days = fc
  .date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2199-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const unread = { kind: 'unread', reason: 'not-a-day' }

describe('a typed day', () => {
  it('is read as the app writes it, in each language, and as an ISO day', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...languages), (day, language) => {
        const { day: inWords } = formatFor(language, 'ILS')
        expect(readDay(inWords(day), inWords)).toEqual({ kind: 'value', value: day })
        expect(readDay(day, inWords)).toEqual({ kind: 'value', value: day })
      }),
    )
  })

  it('stands before its month, apart by anything, and its year may be short', () => {
    for (const text of ['3/7/2026', '03.07.26', ' 3-7-2026 ', '3 7 26'])
      expect(readDay(text, english)).toEqual({ kind: 'value', value: '2026-07-03' })
  })

  it('may name its month in full, cut short, or without the prefix that a date gives it', () => {
    for (const text of ['3 July 2026', '3 jul 26', '3. JULY, 2026']) {
      expect(readDay(text, english)).toEqual({ kind: 'value', value: '2026-07-03' })
    }
    for (const text of ['3 ביולי 2026', '3 יולי 2026'])
      expect(readDay(text, hebrew)).toEqual({ kind: 'value', value: '2026-07-03' })
  })

  it('is nothing where the calendar has no such day, or too little is said', () => {
    for (const text of ['x', '31/6/2026', '29/2/2025', '3/7', '2026', '12/31/2026', '3 ju 2026', '3 nil 2026', '1/2/3/4', '-']) {
      expect(readDay(text, english)).toEqual(unread)
    }
  })

  it('is not asked for where nothing was typed', () => {
    expect(readDay(' ', english)).toEqual({ kind: 'blank' })
  })
})
