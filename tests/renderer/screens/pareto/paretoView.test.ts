import { describe, expect, it } from 'vitest'
import { halvesOf, periodBefore } from '../../../../renderer/screens/pareto/paretoPeriods.ts'
import {
  backTo,
  beginning,
  drilledInto,
  firstView,
  shownCompare,
  toQuery,
  withCompare,
  withDimension,
  withLast,
  withPeriods,
} from '../../../../renderer/screens/pareto/paretoView.ts'
import { paretoQuerySchema } from '../../../../shared/contract/analysis/paretoContract.ts'

describe('drilling into a Pareto', () => {
  const byCategory = withDimension(firstView, 'category')
  const inTraining = drilledInto(byCategory, 'training', 'root-cause')
  const inCause = drilledInto(inTraining, 'r1', 'failure-point')

  it('keeps the chain of bars, outermost first', () => {
    expect(inCause.by).toBe('failure-point')
    expect(inCause.within).toEqual([
      { by: 'category', key: 'training' },
      { by: 'root-cause', key: 'r1' },
    ])
  })

  it('comes back to the chart that showed a step, and to the whole', () => {
    expect(backTo(inCause, 1)).toEqual(inTraining)
    expect(backTo(inCause, 0)).toEqual(byCategory)
  })

  it('starts again from the whole by another dimension', () => {
    expect(withDimension(inCause, 'stage').within).toEqual([])
  })
})

describe('the first view', () => {
  it('is by root cause, with nothing compared and no sign but what is confirmed', () => {
    expect(firstView).toMatchObject({ by: 'root-cause', compare: { kind: 'none' }, other: null, last: [] })
    expect(firstView.signs).toEqual({ proof: true, chance: false, ranks: false, months: false })
  })

  it('is by failure point as long as nothing was traced: there would be no bar', () => {
    expect(beginning(0)).toEqual({ ...firstView, by: 'failure-point' })
    expect(beginning(1)).toEqual(firstView)
  })

  it('asks what the contract takes', () => {
    expect(paretoQuerySchema.parse(toQuery(firstView, 'count', 'he', { field: 'region', value: 'צפון' }))).toMatchObject({
      narrowing: { field: 'region', value: 'צפון' },
      by: 'root-cause',
      threshold: 80,
      other: null,
    })
  })
})

describe('comparing', () => {
  const year = { from: '2026-01-01', to: '2026-06-30' }

  it('says nothing by the dimension of the chart itself', () => {
    const byStage = withCompare(firstView, { kind: 'stacked', by: 'stage' })
    expect(shownCompare(byStage)).toEqual({ kind: 'stacked', by: 'stage' })
    expect(shownCompare(withDimension(byStage, 'stage'))).toEqual({ kind: 'none' })
    expect(shownCompare(withDimension(byStage, 'channel'))).toEqual({ kind: 'stacked', by: 'stage' })
  })

  it('of periods shows the second half beside the first when all is shown, and gives it back', () => {
    const view = withPeriods(firstView, year)
    expect(view).toMatchObject({ from: '2026-04-01', to: '2026-06-30' })
    expect(view.compare).toMatchObject({ kind: 'periods', second: { from: '2026-01-01', to: '2026-03-31' } })
    expect(withCompare(view, { kind: 'none' })).toEqual(firstView)
  })

  it('of periods keeps a period the user chose', () => {
    const chosen = { ...firstView, from: '2026-03-01', to: '2026-03-31' }
    const view = withPeriods(chosen, { from: '2026-03-01', to: '2026-03-31' })
    expect(view.compare).toMatchObject({ second: { from: '2026-01-29', to: '2026-02-28' } })
    expect(withCompare(view, { kind: 'none' })).toEqual(chosen)
    const changed = { ...withPeriods(firstView, year), from: '2026-05-01' }
    expect(withCompare(changed, { kind: 'none' }).from).toBe('2026-05-01')
  })
})

describe('periods', () => {
  it('are halved by months, else by days', () => {
    expect(halvesOf({ from: '2026-01-01', to: '2026-03-31' })).toEqual([
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-03-31' },
    ])
    expect(halvesOf({ from: '2025-12-10', to: '2026-01-20' })?.[1].from).toBe('2026-01-01')
    expect(halvesOf({ from: '2026-01-01', to: '2026-01-10' })).toEqual([
      { from: '2026-01-01', to: '2026-01-05' },
      { from: '2026-01-06', to: '2026-01-10' },
    ])
    expect(halvesOf({ from: '2026-01-01', to: '2026-01-01' })).toBeNull()
  })

  it('before another have as many days and end the day before', () => {
    expect(periodBefore({ from: '2026-03-01', to: '2026-03-31' })).toEqual({ from: '2026-01-29', to: '2026-02-28' })
  })
})

describe('bars forced last', () => {
  it('are chosen among those shown, and those of other charts stay', () => {
    const first = withLast(firstView, ['B'], ['A', 'B'])
    const second = withLast(first, ['Y'], ['X', 'Y'])
    expect(second.last).toEqual(['Y', 'B'])
    expect(withLast(second, [], ['A', 'B']).last).toEqual(['Y'])
  })
})
