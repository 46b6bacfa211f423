import { expect, it } from 'vitest'
import { parseEngagement } from '../../../shared/engagement/parseEngagement.ts'
import { snapshots } from '../../../shared/model/lists/work/snapshots.ts'
import { namesIn } from '../../../shared/model/people/namesIn.ts'

/** The code and path of what a document is refused for. */
function refusalOf(document: object): string {
  const parsed = parseEngagement({ name: 'x', ...document })
  return parsed.ok ? 'accepted' : `${parsed.problem.code} ${parsed.problem.path}`
}

const snapshot = { id: 'n', name: 'First', on: '2026-02-01' }

it('holds what a snapshot froze to the rules of every list', () => {
  const frozen = (engagement: object) => refusalOf({ snapshots: [{ ...snapshot, engagement: { name: 'x', ...engagement } }] })
  expect(frozen({})).toBe('accepted')
  expect(frozen({ failurePoints: [{ id: 'f', title: 'f', stage: 's' }] })).toBe(
    'unknown-stage snapshots[0].engagement.failurePoints[0].stage',
  )
  expect(frozen({ counts: [{ failurePoint: 'f', cases: 1 }] })).toBe(
    'unknown-failure-point snapshots[0].engagement.counts[0].failurePoint',
  )
  expect(frozen({ cancellations: { cases: [{ id: 'c', on: '2026-01-01', failurePoint: 'f' }] } })).toBe(
    'unknown-failure-point snapshots[0].engagement.cancellations.cases[0].failurePoint',
  )
  expect(frozen({ cancellations: { months: [{ month: '2026-01', closings: 2, cancelled: 3 }] } })).toBe(
    'more-cancelled-than-closed snapshots[0].engagement.cancellations.months[0].cancelled',
  )
  const twice = [1, 2].map((place) => ({ id: `m${place}`, month: '2026-01', closings: 2, cancelled: 1 }))
  expect(frozen({ cancellations: { months: twice } })).toBe('month-twice snapshots[0].engagement.cancellations.months[1].month')
  expect(
    frozen({
      failurePoints: [{ id: 'f', title: 'f' }],
      cancellations: { cases: [{ id: 'c', on: '2026-01-01', failurePoint: 'f' }], months: twice.slice(1) },
    }),
  ).toBe('accepted')
  expect(frozen({ occurrences: [] })).toBe('unknown-key snapshots[0].engagement.occurrences')
  expect(frozen({ evidence: [{ id: 'e', source: 'survey', about: [{ fix: 'x' }] }] })).toBe(
    'unknown-fix snapshots[0].engagement.evidence[0].about[0].fix',
  )
  expect(frozen({ evidence: [{ id: 'e', source: 'survey', file: { name: 'a', data: '' } }] })).toBe(
    'unknown-key snapshots[0].engagement.evidence[0].file',
  )
  expect(frozen({ snapshots: [] })).toBe('unknown-key snapshots[0].engagement.snapshots')
  let cause: object = {}
  for (let depth = 0; depth < 100_000; depth += 1) cause = { causes: [cause] }
  expect(frozen({ traces: [{ failurePoint: 'f', cause }] })).toBe('too-deep snapshots[0].engagement.traces[0].cause')
})

it('refuses a decision that names no snapshot, and a period turned round', () => {
  expect(refusalOf({ decisions: [{ id: 'd', on: '2026-02-01', snapshot: 'n' }] })).toBe('unknown-item decisions[0].snapshot')
  const period = { from: '2026-02-01', to: '2026-01-01' }
  expect(refusalOf({ snapshots: [{ ...snapshot, period, engagement: { name: 'x' } }] })).toBe('period-order snapshots[0].period')
  const oneDay = { from: '2026-01-01', to: '2026-01-01' }
  const within = (frozen: object) => refusalOf({ snapshots: [{ ...snapshot, engagement: { name: 'x', period: frozen } }] })
  expect([within(period), within(oneDay)]).toEqual(['period-order snapshots[0].engagement.period', 'accepted'])
  expect(refusalOf({ snapshots: [{ ...snapshot, period: oneDay, engagement: { name: 'x' } }] })).toBe('accepted')
})

it('refuses a check or an end before the start, and more done than was looked at', () => {
  const fix = (fields: object) => refusalOf({ fixes: [{ id: 'f', title: 'f', effects: [], startOn: '2026-02-01', ...fields }] })
  expect(fix({ doneOn: '2026-02-01', check: { on: '2026-02-01', adoption: { done: 8, of: 10 } } })).toBe('accepted')
  expect(fix({ doneOn: '2026-01-31' })).toBe('done-before-start fixes[0].doneOn')
  expect(fix({ check: { on: '2026-01-31' } })).toBe('check-before-start fixes[0].check.on')
  expect(fix({ check: { adoption: { done: 11, of: 10 } } })).toBe('more-done-than-looked-at fixes[0].check.adoption.done')
  expect(fix({ check: { kpi: 'k' } })).toBe('unknown-item fixes[0].check.kpi')
})

it('names the people that a snapshot froze, salespeople too', () => {
  const cancellations = { months: [{ month: '2026-01', salesperson: 'Noa', closings: 2, cancelled: 1 }] }
  const customers = [{ id: 'c', name: 'Levi', owner: 'Dana' }]
  const frozen = { ...snapshot, engagement: { name: 'x', customers, cancellations } }
  const people = Array.from(namesIn(frozen, snapshots.people ?? []), ({ said }) => said)
  expect(people).toEqual(['Levi', 'Dana', 'Noa'])
})
