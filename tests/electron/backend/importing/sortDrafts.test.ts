import { describe, expect, it } from 'vitest'
import { sortDrafts } from '../../../../electron/backend/importing/addFailurePoints.ts'

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
