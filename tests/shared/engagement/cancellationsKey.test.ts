import { describe, expect, it } from 'vitest'
import { parseEngagement } from '../../../shared/engagement/parseEngagement.ts'

function problemOf(document: object) {
  const parsed = parseEngagement({ name: 'Example', ...document })
  if (parsed.ok) return null
  const { code, path } = parsed.problem
  return { code, path, more: parsed.more }
}

const month = { month: '2026-03', closings: 10, cancelled: 1 }

describe('the cancellations of a document', () => {
  it('become two lists and a setting of the engagement', () => {
    const cases = [{ id: 'a', on: '2026-03-09', outcome: 'lost' }]
    const parsed = parseEngagement({ name: 'Example', cancellations: { tolerablePercent: 5, months: [month], cases } })
    expect(parsed).toMatchObject({
      ok: true,
      engagement: { tolerableCancellation: 5, cancellationMonths: [month], cancellationCases: cases },
    })
  })

  it.each([
    { what: 'no object', cancellations: [], code: 'not-an-object', path: 'cancellations' },
    { what: 'an unknown key', cancellations: { weeks: [] }, code: 'unknown-key', path: 'cancellations.weeks' },
    { what: 'a list that is none', cancellations: { months: 5 }, code: 'not-a-list', path: 'cancellations.months' },
    {
      what: 'a percent above all',
      cancellations: { tolerablePercent: 101 },
      code: 'too-large',
      path: 'cancellations.tolerablePercent',
    },
    {
      what: 'half a closing',
      cancellations: { months: [{ ...month, closings: 1.5 }] },
      code: 'not-whole',
      path: 'cancellations.months[0].closings',
    },
    {
      what: 'more cancelled than closed',
      cancellations: { months: [month, { ...month, month: '2026-04', cancelled: 11 }] },
      code: 'more-cancelled-than-closed',
      path: 'cancellations.months[1].cancelled',
    },
    {
      what: 'a month twice',
      cancellations: { months: [month, { ...month, salesperson: 'Noa' }, month] },
      code: 'month-twice',
      path: 'cancellations.months[2].month',
    },
    {
      what: 'a month of a salesperson twice, however the name is written',
      cancellations: {
        months: [
          { ...month, salesperson: 'Noa' },
          { ...month, salesperson: ' noa ' },
        ],
      },
      code: 'month-of-salesperson-twice',
      path: 'cancellations.months[1].month',
    },
    {
      what: 'a reason that there is not',
      cancellations: { cases: [{ id: 'a', on: '2026-03-09', failurePoint: 'x' }] },
      code: 'unknown-failure-point',
      path: 'cancellations.cases[0].failurePoint',
    },
  ])('are refused with $what, by the path in the document', ({ cancellations, code, path }) => {
    expect(problemOf({ cancellations })).toEqual({ code, path, more: 0 })
  })

  it('stand nowhere else in a document', () => {
    expect(problemOf({ cancellationMonths: [month] })).toEqual({ code: 'unknown-key', path: 'cancellationMonths', more: 0 })
  })
})

describe('the commitments of a document', () => {
  const withReadings = (...readings: readonly object[]) => ({ commitments: [{ id: 'a', text: 'Answered', readings }] })

  it('are refused when kept more often than promised', () => {
    expect(problemOf(withReadings({ on: '2026-03-01', kept: 3, of: 2 }))).toMatchObject({
      code: 'more-kept-than-promised',
      path: 'commitments[0].readings[0].kept',
    })
  })

  it('are refused with two readings on a day, and taken with readings out of order', () => {
    const [first, second] = [
      { on: '2026-03-02', kept: 1, of: 2 },
      { on: '2026-03-01', kept: 1, of: 2 },
    ]
    expect(problemOf(withReadings(first, second))).toBeNull()
    expect(problemOf(withReadings(first, second, first))).toMatchObject({
      code: 'day-twice',
      path: 'commitments[0].readings[2].on',
    })
  })
})
