import { describe, expect, it } from 'vitest'
import { caseBarIn, casesPath } from '../../../../renderer/page/bars/casesPath.ts'
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
  })

  it('is none where the address names nothing or something else', () => {
    expect([there('/cases'), there('/cases/x'), there('/cases/category~c1')]).toEqual([null, null, null])
  })
})
