import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { latenessOf, loads, waitingFor } from '../../../../shared/analysis/progress/fixStanding.ts'
import { checkPeriods, measuredDrop } from '../../../../shared/analysis/progress/measuredDrop.ts'
import { offeredConfidence, recordDirection, trackRecord } from '../../../../shared/analysis/progress/trackRecord.ts'
import { daysInPeriod } from '../../../../shared/model/months.ts'

const dated = { state: 'approved', startOn: null, dueOn: null, checkOn: null, actual: null } as const

describe('where a fix stands', () => {
  it('is late from the day after it was due, to begin with or to be checked', () => {
    expect(latenessOf({ ...dated, dueOn: '2026-03-01' }, '2026-03-01')).toBeNull()
    expect(latenessOf({ ...dated, dueOn: '2026-03-01' }, '2026-03-02')).toBe('not-done')
    expect(latenessOf({ ...dated, startOn: '2026-03-01' }, '2026-03-02')).toBe('not-begun')
    expect(latenessOf({ ...dated, state: 'in-progress', startOn: '2026-03-01' }, '2026-03-02')).toBeNull()
    expect(latenessOf({ ...dated, state: 'done', checkOn: '2026-03-01' }, '2026-03-02')).toBe('not-checked')
    expect(latenessOf({ ...dated, state: 'done', checkOn: '2026-03-01', actual: 0 }, '2026-03-02')).toBeNull()
    expect(latenessOf({ ...dated, state: 'rejected', dueOn: '2026-03-01' }, '2026-03-02')).toBeNull()
  })

  it('waits for what it requires until that is done', () => {
    const fixes = [{ id: 'a', requires: ['b', 'c'] }, { id: 'b', state: 'done' as const }, { id: 'c' }]
    expect([...waitingFor(fixes)]).toEqual([['a', ['c']]])
  })

  it('loads each owner with what was decided and is not done, nobody last', () => {
    const of = (owner: string | null, effortDays: number | null, dueOn: string | null = null) => ({
      owner,
      effortDays,
      state: 'approved' as const,
      dueOn,
    })
    expect(
      loads([
        of(null, 90),
        of('Dana', 2, '2026-03-01'),
        of('Noa', 5),
        of('Dana', null, '2026-02-01'),
        { ...of('Dana', 9, '2026-09-01'), state: 'done' },
        { ...of('Noa', 9, '2026-09-01'), state: 'idea' },
      ]),
    ).toEqual([
      { owner: 'Noa', fixes: 1, days: 5, dueBy: null },
      { owner: 'Dana', fixes: 2, days: 2, dueBy: '2026-03-01' },
      { owner: null, fixes: 1, days: 90, dueBy: null },
    ])
  })
})

describe('a check', () => {
  it('sets as many days before the start against the days after the end, and none where there are too few', () => {
    const recorded = { from: '2026-01-01', to: '2026-06-30' }
    expect(checkPeriods({ startOn: '2026-03-01', doneOn: '2026-03-31', checkOn: '2026-04-30' }, recorded)).toEqual({
      before: { from: '2026-01-30', to: '2026-02-28' },
      after: { from: '2026-04-01', to: '2026-04-30' },
    })
    expect(checkPeriods({ doneOn: '2026-06-25' }, recorded)).toBeNull()
    expect(checkPeriods({ startOn: '2026-03-01' }, recorded)).toBeNull()
    expect(checkPeriods({ doneOn: '2026-01-05' }, recorded)).toBeNull()
  })

  it('never counts a day of the work itself, nor outside what is recorded, nor more days before than after', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => new Date(Date.UTC(2025, 0, 1 + days)).toISOString().slice(0, 10))
    fc.assert(
      fc.property(fc.tuple(day, day, day), fc.tuple(day, day), (course, span) => {
        const [startOn = '', doneOn = '', checkOn = ''] = course.sort()
        const [from = '', to = ''] = span.sort()
        const found = checkPeriods({ startOn, doneOn, checkOn }, { from, to })
        if (found === null) return
        const { before, after } = found
        expect(before.to < startOn && doneOn < after.from && from <= before.from && after.to <= to && after.to <= checkOn).toBe(
          true,
        )
        expect(daysInPeriod(before)).toBeLessThanOrEqual(daysInPeriod(after))
      }),
    )
  })

  it('tells how many cases a month are fewer, with the chance of it', () => {
    const period = { from: '2026-01-01', to: '2026-01-31' }
    const later = { from: '2026-03-01', to: '2026-03-31' }
    const counted = (of: typeof period, cases: number) => ({
      period: of,
      tallies: {
        period: of,
        byFailurePoint: new Map([['f', { cases, cost: 0, countWithoutCost: 0, customers: 0, places: [] }]]),
        months: [],
        channels: [],
      },
    })
    const drop = measuredDrop(new Set(['f']), counted(period, 30), counted(later, 10))
    expect(drop).toMatchObject({ casesBefore: 30, casesAfter: 10, fewer: expect.closeTo(20 / (31 / 30.4375), 9) })
    expect(drop?.p).toBeLessThan(0.01)
    expect(measuredDrop(new Set(['g']), counted(period, 30), counted(later, 10))).toBeNull()
  })
})

describe('the track record of a team', () => {
  const done = (predicted: number, actual: number, kpi?: string) => ({
    state: 'done' as const,
    check: { predicted, actual, ...(kpi === undefined ? {} : { kpi }) },
  })

  it('holds what came of all measured fixes against what was promised, but for KPIs and single fixes', () => {
    const record = trackRecord([
      done(10, 6),
      done(30, 18),
      done(1, 100, 'k'),
      { state: 'approved', check: { predicted: 5, actual: 1 } },
    ])
    expect(record).toEqual({ fixes: 2, predicted: 40, actual: 24, ratio: 0.6 })
    expect(trackRecord([done(10, 6)])).toBeNull()
    expect(trackRecord([done(0, 6), done(0, 1)])).toBeNull()
  })

  it('offers less confidence where less came of estimates, and nothing where they were right or too low', () => {
    const of = (ratio: number) => ({ fixes: 2, predicted: 10, actual: 10 * ratio, ratio })
    expect([recordDirection(of(0.6)), offeredConfidence(of(0.6))]).toEqual(['less', 0.6])
    expect([recordDirection(of(0.95)), offeredConfidence(of(0.95))]).toEqual(['same', null])
    expect([recordDirection(of(1.5)), offeredConfidence(of(1.5))]).toEqual(['more', null])
    expect(offeredConfidence(of(-0.5))).toBe(0)
  })
})
