import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { DateOrder } from '../../../../shared/model/importVocabulary.ts'
import { DateColumn } from '../../../../shared/tables/cells/DateColumn.ts'

function columnOf(...texts: readonly string[]): DateColumn {
  const column = new DateColumn()
  texts.forEach((text, index) => {
    column.see(text, index + 2)
  })
  return column
}

const daysOf = (texts: readonly string[], told?: DateOrder) => {
  const dates = columnOf(...texts).decide(told)
  return texts.map((text) => dates.read(text))
}
const day = (value: string) => ({ kind: 'value', value })
const unread = (reason: string) => ({ kind: 'unread', reason })

describe('a column of dates', () => {
  it('takes its order from one date that can stand in one alone', () => {
    expect(daysOf(['03/04/2025', '26/04/2025'])).toEqual([day('2025-04-03'), day('2025-04-26')])
    expect(daysOf(['03/04/2025', '04/26/2025'])).toEqual([day('2025-03-04'), day('2025-04-26')])
    expect(columnOf('03.04.2025', '26.04.2025').decide().order).toBe('day-first')
  })

  it('leaves open what nothing decides, and shows what each order would make of it', () => {
    const dates = columnOf('03/04/2025', '05/05/2025', '11/05/2025').decide()
    expect(dates.order).toBeNull()
    expect(dates.open).toEqual([
      {
        text: '03/04/2025',
        line: 2,
        days: [
          { order: 'day-first', day: '2025-04-03' },
          { order: 'month-first', day: '2025-03-04' },
        ],
      },
      {
        text: '11/05/2025',
        line: 4,
        days: [
          { order: 'day-first', day: '2025-05-11' },
          { order: 'month-first', day: '2025-11-05' },
        ],
      },
    ])
    expect(dates.read('03/04/2025')).toEqual(unread('two-dates'))
    expect(dates.read('05/05/2025')).toEqual(day('2025-05-05'))
  })

  it('asks nobody where both orders make the same days', () => {
    const dates = columnOf('05/05/2025', '06/06/2025').decide()
    expect(dates.open).toEqual([])
    expect(dates.read('06/06/2025')).toEqual(day('2025-06-06'))
  })

  it('takes the order that it is told, and refuses what is no date in it', () => {
    expect(daysOf(['03/04/2025', '26/04/2025'], 'month-first')).toEqual([day('2025-03-04'), unread('not-a-day')])
    expect(daysOf(['2025-03-04'], 'day-first')).toEqual([day('2025-03-04')])
  })

  it('reads the year first as everybody does, unless a date speaks against it', () => {
    expect(daysOf(['2025-03-04'])).toEqual([day('2025-03-04')])
    expect(daysOf(['2025-03-04', '2025-26-04'])).toEqual([day('2025-04-03'), day('2025-04-26')])
    expect(columnOf('2025-03-04', '2025-26-04').decide().order).toBe('year-day-month')
  })

  it('refuses what could be either day where the others contradict one another', () => {
    expect(daysOf(['26/04/2025', '04/27/2025', '03/04/2025', '05/05/2025'])).toEqual([
      day('2025-04-26'),
      day('2025-04-27'),
      unread('two-dates'),
      day('2025-05-05'),
    ])
  })

  it('decides each shape by its own dates', () => {
    const texts = ['26/04/2025', '03/04/2025', '2025-03-04', '04.26.2025', '03.04.2025', '7 במרץ 2025', 'Mar 8, 2025']
    expect(daysOf(texts)).toEqual(
      ['2025-04-26', '2025-04-03', '2025-03-04', '2025-04-26', '2025-03-04', '2025-03-07', '2025-03-08'].map(day),
    )
    expect(columnOf(...texts).decide().order).toBeNull()
  })

  it('takes the date of a time as it is written, whatever its zone', () => {
    const texts = ['2025-01-24T23:30:00Z', '2025-01-24 23:30:00.123+02:00', '20250124', '20250124T2330Z']
    expect(daysOf(texts)).toEqual(texts.map(() => day('2025-01-24')))
    expect(daysOf(['02/17/2020 12:19:00 PM', '24.1.2025, 7:05'])).toEqual([day('2020-02-17'), day('2025-01-24')])
  })

  it('takes it as programs write it: with a zone in any form, a word before the time, half of the day in Hebrew', () => {
    const texts = [
      ...['2025/01/24 3:21:14 PM GMT+2', '2025/01/24 3:21:14 אחה״צ GMT+2', '2025-01-24 10:00:00+02'],
      ...['2025-01-24T10:00:00.123456+0200', '2025-01-24 10:00:00 +0200', '2025-01-24T10:00:00+02:00[Asia/Jerusalem]'],
      ...['Fri Jan 24 2025 10:00:00 GMT+0200 (Israel Standard Time)', '24/01/2025 10:00 IST'],
      ...['January 24, 2025 at 2:30 PM', '24 בינואר 2025 בשעה 14:30', '24.1.2025 9:05 לפנה"צ', '14:30 24/01/2025'],
    ]
    expect(daysOf(texts)).toEqual(texts.map(() => day('2025-01-24')))
  })

  it('takes it behind the day of the week and the letters that Hebrew puts before it', () => {
    const texts = [
      ...["יום ו' 24/01/2025", 'יום שישי, 24.1.2025', 'ו׳ 24/01/2025', 'Fri 24/01/2025', 'Friday, 24/01/2025'],
      ...['ה-24 בינואר 2025', 'ב-24/01/2025', '24 לינואר 2025', 'יום שישי ה-24 בינואר 2025'],
    ]
    expect(daysOf(texts)).toEqual(texts.map(() => day('2025-01-24')))
    for (const text of ['room 24/01/2025', 'עד 24/01/2025', '24/01/2025 10:00 (x', '10:00 of 24/01/2025'])
      expect(daysOf([text])).toEqual([unread('not-a-day')])
  })

  it('reads names of months in both languages, whole and cut short', () => {
    const texts = ['22-Apr-15', '22 April 2015', 'Wed, 22 Apr 2015 10:00:00 GMT', '22 באפריל 2015', '2015-Apr-22', '22 אפר׳ 15']
    expect(daysOf(texts)).toEqual(texts.map(() => day('2015-04-22')))
  })

  it('puts years of two digits between 1970 and 2069, and first only as a last resort', () => {
    expect(daysOf(['26/04/69', '26/04/70'])).toEqual([day('2069-04-26'), day('1970-04-26')])
    expect(daysOf(['22-04-15'])).toEqual([day('2015-04-22')])
    expect(daysOf(['99-04-15', '99-04-30'])).toEqual([day('1999-04-15'), day('1999-04-30')])
  })

  it('takes nothing for a date that is none', () => {
    for (const text of ['0', '31/02/2025', '12:30', '1234567', '2025', 'May be', '1/2', '99/99/9999', '2025-01-24 25 h']) {
      expect(columnOf(text).decide().read(text)).toEqual(unread('not-a-day'))
    }
    expect(columnOf('').decide().read(' \u200f')).toEqual({ kind: 'blank' })
  })

  it('reads back any dates that were written in one order, or leaves them open', () => {
    const days = fc.array(fc.date({ min: new Date('1970-01-01'), max: new Date('2069-12-31'), noInvalidDate: true }), {
      minLength: 1,
    })
    const writers = {
      'day-first': (y: string, m: string, d: string) => `${d}/${m}/${y}`,
      'month-first': (y: string, m: string, d: string) => `${m}/${d}/${y}`,
      'year-first': (y: string, m: string, d: string) => `${y}-${m}-${d}`,
    }
    fc.assert(
      fc.property(days, fc.constantFrom('day-first', 'month-first', 'year-first'), fc.boolean(), (dates, order, isShort) => {
        const isos = dates.map((date) => date.toISOString().slice(0, 10))
        const texts = isos.map((iso) => {
          const [y = '', m = '', d = ''] = iso.split('-')
          return writers[order](isShort && order !== 'year-first' ? y.slice(2) : y, m, d)
        })
        const decided = columnOf(...texts).decide()
        expect(columnOf(...texts).decide(order).open).toEqual([])
        texts.forEach((text, index) => {
          const reading = decided.read(text)
          if (decided.open.length === 0) expect(reading).toEqual(day(isos[index] ?? ''))
          expect(
            columnOf(...texts)
              .decide(order)
              .read(text),
          ).toEqual(day(isos[index] ?? ''))
        })
      }),
    )
  })
})

describe('a column of days and of dates that are texts', () => {
  const swappedIn = (stored: readonly string[], texts: readonly string[]) => {
    const column = columnOf(...texts)
    stored.forEach((text, index) => {
      column.see(text, index + 100, true)
    })
    return column.maybeSwapped
  }

  it('may have day and month swapped where no day is after the 12th and every text is a date in one order alone', () => {
    expect(swappedIn(['2026-05-03', '2026-06-12'], ['25/03/2026', '13/04/2026'])).toBe(2)
    expect(swappedIn(['2026-05-03', '2026-06-12', '2026-01-02'], ['03/25/2026'])).toBe(3)
  })

  it('speaks for itself where a day is after the 12th, or a text could be read either way', () => {
    expect(swappedIn(['2026-05-03', '2026-06-13'], ['25/03/2026'])).toBe(0)
    expect(swappedIn(['2026-05-03', '2026-06-12'], ['25/03/2026', '05/04/2026'])).toBe(0)
  })

  it('tells nothing where there are no texts, other texts, or a single day', () => {
    expect(swappedIn(['2026-05-03', '2026-06-12'], [])).toBe(0)
    expect(swappedIn(['2026-05-03', '2026-06-12'], ['2026-03-25', 'unknown'])).toBe(0)
    expect(swappedIn(['2026-05-03'], ['25/03/2026'])).toBe(0)
  })
})
