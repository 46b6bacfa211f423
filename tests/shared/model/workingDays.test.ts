import { describe, expect, it } from 'vitest'
import { hebrewHolidayOn } from '../../../shared/model/days/hebrewHolidays.ts'
import { countWorkingDays, dayOffOn, workingDayBy, workingDaysOf } from '../../../shared/model/days/workingDays.ts'

const days = (year: number): readonly string[] =>
  Array.from({ length: 366 }, (_, place) => new Date(Date.UTC(year, 0, 1 + place)).toISOString().slice(0, 10)).filter((day) =>
    day.startsWith(String(year)),
  )

/** The holidays of a year without their eves. */
const holidaysOf = (year: number) =>
  days(year).flatMap((day) => {
    const found = hebrewHolidayOn(day)
    return found === null || found.isEve ? [] : [`${day} ${found.holiday}`]
  })

describe('the days off of the Hebrew calendar', () => {
  it('are those that were published for the years', () => {
    expect(holidaysOf(2026)).toEqual([
      '2026-04-02 passover',
      '2026-04-08 passover-end',
      '2026-04-22 independence-day',
      '2026-05-22 shavuot',
      '2026-09-12 rosh-hashana',
      '2026-09-13 rosh-hashana',
      '2026-09-21 yom-kippur',
      '2026-09-26 sukkot',
      '2026-10-03 simchat-torah',
    ])
    expect(holidaysOf(2024)).toEqual([
      '2024-04-23 passover',
      '2024-04-29 passover-end',
      '2024-05-14 independence-day',
      '2024-06-12 shavuot',
      '2024-10-03 rosh-hashana',
      '2024-10-04 rosh-hashana',
      '2024-10-12 yom-kippur',
      '2024-10-17 sukkot',
      '2024-10-24 simchat-torah',
    ])
  })

  it('keep Independence Day off the Sabbath and its eve: as it was kept from 2018 to 2028', () => {
    const kept = Array.from({ length: 11 }, (_, place) =>
      holidaysOf(2018 + place).flatMap((found) => (found.endsWith('independence-day') ? [found.slice(0, 10)] : [])),
    )
    expect(kept.flat()).toEqual([
      '2018-04-19',
      '2019-05-09',
      '2020-04-29',
      '2021-04-15',
      '2022-05-05',
      '2023-04-26',
      '2024-05-14',
      '2025-05-01',
      '2026-04-22',
      '2027-05-12',
      '2028-05-02',
    ])
  })

  it('have their eves', () => {
    expect(hebrewHolidayOn('2026-09-20')).toEqual({ holiday: 'yom-kippur', isEve: true })
    expect(hebrewHolidayOn('2026-04-21')).toEqual({ holiday: 'independence-day', isEve: true })
    expect(hebrewHolidayOn('2026-09-11')).toEqual({ holiday: 'rosh-hashana', isEve: true })
    expect(hebrewHolidayOn('2026-04-05')).toBeNull()
  })
})

describe('working days', () => {
  const israel = workingDaysOf(undefined, 'he')
  const abroad = workingDaysOf(undefined, 'en')

  it('follow from the language where nothing is said, and from what is said', () => {
    expect(israel).toEqual({ week: 'sunday-thursday', holidays: 'hebrew', daysOff: [] })
    expect(abroad).toEqual({ week: 'monday-friday', holidays: 'none', daysOff: [] })
    expect(workingDaysOf({ week: 'monday-friday' }, 'he').holidays).toBe('hebrew')
  })

  it('are told apart from weekends, holidays and further days off, each with why', () => {
    expect(dayOffOn('2026-11-27', israel)).toEqual({ why: 'weekend' })
    expect(dayOffOn('2026-11-27', abroad)).toBeNull()
    expect(dayOffOn('2026-11-29', israel)).toBeNull()
    expect(dayOffOn('2026-11-29', abroad)).toEqual({ why: 'weekend' })
    expect(dayOffOn('2026-11-30', { ...israel, daysOff: ['2026-11-30'] })).toEqual({ why: 'day-off' })
    expect(dayOffOn('2026-09-12', israel)).toEqual({ why: 'holiday', holiday: 'rosh-hashana', isEve: false })
  })

  it('are counted with both ends, and found before a day off', () => {
    expect(countWorkingDays('2026-11-01', '2026-11-30', israel)).toBe(22)
    expect(countWorkingDays('2026-11-01', '2026-11-30', abroad)).toBe(21)
    expect(countWorkingDays('2026-09-01', '2026-09-30', israel)).toBe(19)
    expect(countWorkingDays('2026-11-02', '2026-11-01', israel)).toBe(0)
    expect(workingDayBy('2026-09-13', israel)).toBe('2026-09-10')
    expect(workingDayBy('2026-11-30', israel)).toBe('2026-11-30')
  })
})
