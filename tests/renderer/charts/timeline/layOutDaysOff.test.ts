import { expect, it } from 'vitest'
import { layOutDaysOff } from '../../../../renderer/charts/timeline/layOutDaysOff.ts'
import { dayOffOn } from '../../../../shared/model/days/workingDays.ts'

const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) })
const days = { week: 'sunday-thursday', holidays: 'hebrew', daysOff: ['2026-09-17'] } as const
const isOff = (day: string): boolean => dayOffOn(day, days) !== null

it('draws weekends and holidays as runs, a day off that touches a weekend as one with it', () => {
  // Days 11–13 (Rosh Hashana with its eve), 17–19 (a day off and the weekend), 20–21 (Yom Kippur with its eve), 25–26, and 4–5.
  const runs = layOutDaysOff(span('2026-09-01', '2026-10-01'), isOff)
  const drawn = runs.map(({ from, length }) => [Math.round((from * 30) / 100) + 1, Math.round((length * 30) / 100)])
  expect(drawn).toEqual([
    [4, 2],
    [11, 3],
    [17, 5],
    [25, 2],
  ])
})

it('leaves weekends out where they are too narrow to be seen, and longer runs not', () => {
  const long = (longestRun: number) =>
    layOutDaysOff(span('2026-01-01', '2028-01-01'), (day) => Number(day.slice(8)) <= longestRun)
  expect(long(2)).toEqual([])
  expect(long(7)).toHaveLength(24)
})
