import { expect, it } from 'vitest'
import { joinMonths } from '../../../shared/engagement/people/joinMonths.ts'

const told = (month: string, salesperson: string | undefined, closings: number, cash: object = {}) => ({
  ...{ month, closings, cancelled: 1 },
  ...(salesperson === undefined ? {} : { salesperson }),
  ...cash,
})

it('what is told twice of one salesperson’s month is added up in the place of the first, however the name is written', () => {
  const months = [
    told('2026-01', 'Dana', 4, { cashIn: 100 }),
    told('2026-01', 'Noa', 9),
    told('2026-01', ' dana', 6, { cashIn: 50, cashCancelled: 20 }),
    told('2026-02', 'Dana', 1),
    told('2026-01', undefined, 3),
    told('2026-01', '', 2),
  ]
  expect(joinMonths(months)).toEqual([
    { ...told('2026-01', 'Dana', 10, { cashIn: 150, cashCancelled: 20 }), cancelled: 2 },
    told('2026-01', 'Noa', 9),
    told('2026-02', 'Dana', 1),
    { ...told('2026-01', undefined, 5), cancelled: 2 },
  ])
})

it('cash that nobody told is told by nobody, and a list without repeats is the same list', () => {
  const [joined] = joinMonths([told('2026-01', 'Dana', 1), told('2026-01', 'Dana', 1)])
  expect(Object.keys(joined ?? {})).not.toContain('cashIn')
  const months = [told('2026-01', 'Dana', 1), told('2026-02', 'Dana', 1)]
  expect(joinMonths(months)).toBe(months)
})
