import { describe, expect, it } from 'vitest'
import { measuredKpi } from '../../../../shared/analysis/progress/measuredKpi.ts'

const kpi = {
  readings: [
    { on: '2026-06-30', value: 74 },
    { on: '2026-01-31', value: 142 },
    { on: '2026-02-28', value: 131 },
    { on: '2026-05-31', value: 88 },
    { on: '2026-04-30', value: 96 },
  ],
}

describe('a KPI before and after a fix', () => {
  it('is the last reading before it began and the last after it was done, in the order of days', () => {
    const measured = measuredKpi(kpi, { startOn: '2026-03-01', doneOn: '2026-04-30' })
    expect(measured?.before).toEqual({ on: '2026-02-28', value: 131 })
    expect(measured?.after).toEqual({ on: '2026-06-30', value: 74 })
    expect(measured?.usual).toBeNull()
  })

  it('looks no further than the day of its check', () => {
    const measured = measuredKpi(kpi, { doneOn: '2026-04-15', checkOn: '2026-06-01' })
    expect(measured?.after).toEqual({ on: '2026-05-31', value: 88 })
  })

  it('is that of both sides where each was measured once', () => {
    const once = {
      readings: [
        { on: '2026-01-31', value: 9 },
        { on: '2026-03-31', value: 4 },
      ],
    }
    expect(measuredKpi(once, { doneOn: '2026-02-15' })).toMatchObject({ before: { value: 9 }, after: { value: 4 } })
  })

  it('is nothing while the fix is not done, or was not measured on both sides', () => {
    expect(measuredKpi(kpi, { startOn: '2026-03-01' })).toBeNull()
    expect(measuredKpi(kpi, { doneOn: '2026-06-30' })).toBeNull()
    expect(measuredKpi(kpi, { startOn: '2026-01-31', doneOn: '2026-02-01' })).toBeNull()
    expect(measuredKpi({}, { doneOn: '2026-02-01' })).toBeNull()
  })
})
