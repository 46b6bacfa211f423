import { describe, expect, it } from 'vitest'
import { cyclesOf } from '../../../../shared/analysis/cycles/cycles.ts'
import { parseEngagement } from '../../../../shared/engagement/parseEngagement.ts'
import english from '../../../../shared/samples/sample.en.json' with { type: 'json' }

function cyclesIn(document: object, today: string) {
  const parsed = parseEngagement({ name: 'Shop', ...document })
  if (!parsed.ok) throw new Error(`${parsed.problem.code} ${parsed.problem.path}`)
  return cyclesOf(parsed.engagement, today)
}

const fix = (id: string, fields: object = {}) => ({ id, title: id.toUpperCase(), effects: [], ...fields })
const review = (id: string, on: string, engagement: object = {}) => ({
  id,
  name: id,
  on,
  engagement: { name: 'Shop', ...engagement },
})
const outcomesOf = (items: readonly { readonly id: string; readonly outcome: string }[]) =>
  Object.fromEntries(items.map(({ id, outcome }) => [id, outcome]))

describe('what was promised in a cycle', () => {
  it('is what stood approved when its review was frozen, and what came of it is judged by the review that ends it', () => {
    const due = '2026-03-01'
    const promised = ['kept', 'slow', 'open', 'behind', 'refused', 'gone'].map((id) =>
      fix(id, { state: 'approved', dueOn: id === 'open' ? '2026-09-01' : due, check: { predicted: 4 } }),
    )
    const [latest, first] = cyclesIn(
      {
        snapshots: [
          review('a', '2026-01-10', { fixes: [...promised, fix('idea')] }),
          review('b', '2026-04-10', {
            fixes: [
              fix('kept', { state: 'done', doneOn: due, dueOn: due }),
              // Moved after it was promised: it is late all the same.
              fix('slow', { state: 'done', doneOn: '2026-03-02', dueOn: '2026-03-31' }),
              fix('open', { state: 'in-progress' }),
              fix('behind', { state: 'approved', dueOn: '2026-12-01' }),
              fix('refused', { state: 'rejected' }),
            ],
          }),
        ],
        fixes: [fix('kept', { state: 'verified', doneOn: due, check: { predicted: 9, actual: 3, verdict: 'partly' } })],
      },
      '2026-05-01',
    )
    expect(first?.to?.id).toBe('b')
    expect(outcomesOf(first?.fixes ?? [])).toEqual({
      ...{ kept: 'done', slow: 'done-late', open: 'open', behind: 'late', refused: 'dropped', gone: 'dropped' },
    })
    expect(first?.fixes[0]).toMatchObject({ dueOn: due, predicted: 4, actual: 3, verdict: 'partly', kpi: null })
    expect(latest?.to).toBeNull()
    // Of what the second review says is still promised nothing is there today.
    expect(outcomesOf(latest?.fixes ?? [])).toEqual({ open: 'dropped', behind: 'dropped' })
  })

  it('is also what was approved on the way, and not what the same day took back', () => {
    const decided = (id: string, about: string, verdict: string, on: string, snapshot?: string) => ({
      ...{ id, fix: about, verdict, on },
      ...(snapshot === undefined ? {} : { snapshot }),
    })
    const cycles = cyclesIn(
      {
        snapshots: [review('a', '2026-01-10'), review('b', '2026-04-10')],
        fixes: [
          fix('x', { state: 'done', doneOn: '2026-05-01', dueOn: '2026-03-01' }),
          fix('y', { state: 'proposed' }),
          fix('z', { state: 'approved' }),
        ],
        decisions: [
          decided('1', 'x', 'approved', '2026-02-01'),
          decided('2', 'y', 'approved', '2026-02-01'),
          decided('3', 'y', 'deferred', '2026-02-01'),
          decided('4', 'z', 'approved', '2026-01-10', 'b'),
          decided('5', 'y', 'approved', '2026-04-09'),
          decided('6', 'y', 'rejected', '2026-04-10'),
        ],
      },
      '2026-06-01',
    )
    const [latest, first] = cycles
    // Its review kept no fixes: x was done later than that, and y was rejected by then.
    expect(outcomesOf(first?.fixes ?? [])).toEqual({ x: 'late', y: 'dropped' })
    expect(outcomesOf(latest?.fixes ?? [])).toEqual({ z: 'open' })
  })

  it('are tasks, too: those open at its review and those that follow from its decisions', () => {
    const task = (id: string, fields: object = {}) => ({ id, text: id, ...fields })
    const [cycle] = cyclesIn(
      {
        snapshots: [
          review('a', '2026-01-10', { tasks: [task('old', { doneOn: '2026-01-05' }), task('held', { dueOn: '2026-02-01' })] }),
        ],
        decisions: [{ id: 'd', on: '2026-01-10', text: 'Go' }],
        tasks: [task('held', { doneOn: '2026-02-03' }), task('follows', { decision: 'd', dueOn: '2026-02-01' }), task('other')],
      },
      '2026-03-01',
    )
    expect(outcomesOf(cycle?.tasks ?? [])).toEqual({ held: 'done-late', follows: 'late' })
  })
})

describe('what moved in a cycle', () => {
  it('is the last reading of a KPI at each end, and whether that way is better', () => {
    const readings = [
      { on: '2026-01-01', value: 10 },
      { on: '2026-02-01', value: 8 },
      { on: '2026-09-01', value: 99 },
    ]
    const kpi = (id: string, fields: object) => ({ id, name: id, ...fields })
    const [cycle] = cyclesIn(
      {
        snapshots: [review('a', '2026-01-10')],
        kpis: [
          kpi('wait', { better: 'down', readings }),
          kpi('nps', { readings }),
          kpi('once', { readings: readings.slice(0, 1) }),
          kpi('new', { readings: readings.slice(1) }),
        ],
      },
      '2026-03-01',
    )
    expect(cycle?.kpis.map(({ id, first, last, moved }) => [id, first, last, moved])).toEqual([
      ['wait', 10, 8, 'better'],
      ['nps', 10, 8, 'worse'],
    ])
  })

  it('is what customers give competitors at each end, beside what they give us', () => {
    const stage = (competitors: object[]) => ({ id: 's', name: 'Service', competitors })
    const desk = (customerScore: number) => ({ id: 't', name: 'Desk', stage: 's', customerScore })
    const [latest, first] = cyclesIn(
      {
        snapshots: [
          review('a', '2026-01-10', { stages: [stage([{ name: 'Rega', score: 7 }])], touchpoints: [desk(5)] }),
          review('b', '2026-04-10'),
        ],
        stages: [
          stage([
            { name: 'rega ', score: 6, on: '2026-03-01' },
            { name: 'Rega', score: 6.5, on: '2026-05-01' },
            { name: 'New', score: 4 },
          ]),
        ],
        touchpoints: [desk(7.5)],
      },
      '2026-06-01',
    )
    const rega = { name: 'Rega', first: 7, last: 6 }
    // The second review kept no stages: what is dated by then is known of it, and what has no date is not.
    expect(first?.stages).toMatchObject([
      { own: { first: 5, last: null }, competitors: [{ ...rega, name: 'rega ' }], stood: 'behind', stands: null },
    ])
    expect(latest?.stages).toMatchObject([
      {
        own: { first: null, last: 7.5 },
        competitors: [
          { first: 6, last: 6.5 },
          { name: 'New', first: null, last: 4 },
        ],
        stands: 'ahead',
      },
    ])
  })
})

describe('cycles', () => {
  it('are none before a review was frozen, and the latest stands first', () => {
    expect(cyclesIn({}, '2026-06-01')).toEqual([])
    const names = cyclesIn({ snapshots: [review('b', '2026-04-10'), review('a', '2026-01-10')] }, '2026-06-01').map(
      ({ from }) => from.id,
    )
    expect(names).toEqual(['b', 'a'])
  })

  it('stand also where two reviews were frozen on one day, each decision in the one that it was shown', () => {
    const cycles = cyclesIn(
      {
        snapshots: [review('a', '2026-01-10'), review('b', '2026-01-10')],
        fixes: [fix('x', { state: 'approved' }), fix('y', { state: 'approved' })],
        decisions: [
          { id: '1', fix: 'x', verdict: 'approved', on: '2026-01-10', snapshot: 'a' },
          { id: '2', fix: 'y', verdict: 'approved', on: '2026-01-10' },
        ],
      },
      '2026-02-01',
    )
    expect(cycles.map(({ from, fixes }) => [from.id, fixes.map(({ id }) => id)])).toEqual([
      ['b', ['y']],
      ['a', ['x']],
    ])
  })

  it('of the sample: the kick-off promised two fixes, of which one worked; the first committee two that go on', () => {
    const [second, first] = cyclesIn(english, '2026-07-02')
    expect(first?.fixes.map(({ id, outcome, verdict }) => [id, outcome, verdict])).toEqual([
      ['fx-10', 'done', 'did-not'],
      ['fx-15', 'done', 'worked'],
    ])
    expect(outcomesOf(second?.fixes ?? [])).toEqual({ 'fx-04': 'open', 'fx-07': 'open' })
    expect(outcomesOf(second?.tasks ?? [])).toEqual({ 't-01': 'done', 't-02': 'open', 't-03': 'open' })
    expect(second?.kpis).toHaveLength(3)
    expect(second?.stages.map(({ stands }) => stands)).toEqual(['behind', 'level', 'ahead', 'behind', 'behind'])
  })
})
