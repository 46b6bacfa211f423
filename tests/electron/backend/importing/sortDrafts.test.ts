import { describe, expect, it } from 'vitest'
import { sortDrafts } from '../../../../electron/backend/importing/addFailurePoints.ts'
import { parseCsv } from '../../../../electron/backend/importing/parseCsv.ts'
import { readFailurePointRows } from '../../../../electron/backend/importing/readFailurePointRows.ts'
import { rejectionSentence } from '../../../../electron/backend/importing/rejection.ts'

const soFar = {
  stages: [{ id: 'S1', name: 'Sale' }],
  touchpoints: [{ id: 'T1', name: 'Call', stage: 'S1' }],
  failurePoints: [{ id: 'F1', title: 'Late  Reply', touchpoint: 'T1' }],
}

function makeIds(): () => string {
  let next = 0
  return () => {
    next += 1
    return `new-${next}`
  }
}

describe('sortDrafts', () => {
  it('counts a duplicate of an existing failure point and of an earlier draft', () => {
    const drafts = [
      { title: 'late reply ', stage: 'SALE', touchpoint: 'call' },
      { title: 'Late reply', stage: 'Sale' },
      { title: 'LATE REPLY', stage: 'sale' },
      { title: 'Late reply' },
    ]
    const sorted = sortDrafts(soFar, drafts, makeIds())
    expect(sorted.duplicates).toBe(2)
    expect(sorted.failurePoints.map(({ title, stage, touchpoint }) => [title, stage, touchpoint])).toEqual([
      ['Late reply', 'S1', undefined],
      ['Late reply', undefined, undefined],
    ])
  })

  it('makes stages and touchpoints by name, a touchpoint being one by stage and name', () => {
    const drafts = [
      { title: 'a', stage: 'Service', touchpoint: 'Call' },
      { title: 'b', stage: 'service', touchpoint: 'CALL' },
      { title: 'c', stage: 'Sale', touchpoint: 'Call' },
    ]
    const sorted = sortDrafts(soFar, drafts, makeIds())
    expect(sorted.stages.map(({ name }) => name)).toEqual(['Service'])
    expect(sorted.touchpoints.map(({ name }) => name)).toEqual(['Call'])
    expect(sorted.failurePoints[0]?.touchpoint).toBe(sorted.failurePoints[1]?.touchpoint)
    expect(sorted.failurePoints[2]?.touchpoint).toBe('T1')
  })

  it('takes a touchpoint without a stage only where one touchpoint has that name', () => {
    const drafts = [
      { title: 'a', touchpoint: 'call' },
      { title: 'b', touchpoint: 'Desk' },
      { title: 'c', stage: 'Service', touchpoint: 'Call' },
      { title: 'd', touchpoint: 'Call' },
    ]
    const sorted = sortDrafts(soFar, drafts, makeIds())
    expect(sorted.failurePoints.map(({ title }) => title)).toEqual(['a', 'c'])
    expect(sorted.rejected).toEqual([
      { index: 1, rejection: { code: 'touchpoint-without-stage', touchpoint: 'Desk' } },
      { index: 3, rejection: { code: 'touchpoint-in-several-stages', touchpoint: 'Call' } },
    ])
  })
})

describe('readFailurePointRows', () => {
  it('rejects a row with its line and a reason in words of either language', () => {
    const table = parseCsv('title,severity,perMonth\nok,5,"1,000"\n,1,1\nb,6,1\nc,1,12%\nd,1,1,extra\n')
    const places = new Map([
      ['title', 0],
      ['severity', 1],
      ['perMonth', 2],
    ] as const)
    const rows = readFailurePointRows(table, places)
    expect(rows[0]).toEqual({ line: 2, result: { ok: true, draft: { title: 'ok', severity: 5, perMonth: 1000 } } })
    const rejected = rows.flatMap(({ line, result }) => (result.ok ? [] : [{ line, rejection: result.rejection }]))
    expect(rejected.map(({ line, rejection }) => [line, rejection.code])).toEqual([
      [3, 'title-missing'],
      [4, 'not-1-to-5'],
      [5, 'percent'],
      [6, 'too-many-cells'],
    ])
    for (const { rejection } of rejected) {
      for (const language of ['he', 'en'] as const) expect(rejectionSentence(rejection, language)).not.toMatch(/\{\{|undefined/u)
    }
    expect(rejectionSentence(rejected[2]?.rejection ?? { code: 'title-missing' }, 'en')).toContain('“12%”')
  })
})
