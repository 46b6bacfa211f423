import { describe, expect, it } from 'vitest'
import { caseBarIn, caseBarOf, caseDaysIn, casesPath } from '../../../../renderer/page/bars/casesPath.ts'
import { parseRoute } from '../../../../renderer/page/parseRoute.ts'

const there = (path: string) => caseBarIn(parseRoute(path).id)

describe('the way to the cases of a bar', () => {
  it.each([
    { by: 'failure-point', key: 'a~b/ק"' },
    { by: 'stage', key: 'S 1' },
    { by: 'channel', key: 'two\nlines' },
    { by: 'field', field: 'x~%7E', key: 'North~South' },
  ] as const)('leads there and is read again: $by', (bar) => {
    expect(there(casesPath(bar))).toEqual(bar)
    const days = { from: '2026-01-01', to: '2026-03-31' }
    const path = casesPath(bar, days)
    expect([there(path), caseDaysIn(parseRoute(path).id)]).toEqual([bar, days])
    expect(caseDaysIn(parseRoute(casesPath(bar)).id)).toBe(null)
  })

  it('is none where the address names nothing or something else', () => {
    expect([there('/cases'), there('/cases/x'), there('/cases/category~c1')]).toEqual([null, null, null])
  })

  it('is there from the bars of failure points, stages, channels and the team’s own dimensions', () => {
    expect(caseBarOf('stage', 's1')).toEqual({ by: 'stage', key: 's1' })
    expect(caseBarOf('channel', 'Phone')).toEqual({ by: 'channel', key: 'Phone' })
    expect(caseBarOf('field:region', 'North')).toEqual({ by: 'field', field: 'region', key: 'North' })
  })

  it('is none from bars of other dimensions, and from those that gather the rest', () => {
    expect([caseBarOf('root-cause', 'r1'), caseBarOf('unit', 'u1')]).toEqual([null, null])
    expect([caseBarOf('stage', 'unassigned'), caseBarOf('channel', 'other')]).toEqual([null, null])
  })
})
