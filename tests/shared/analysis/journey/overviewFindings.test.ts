import { describe, expect, it } from 'vitest'
import { unkeptPromises, widestGapsOfToday } from '../../../../shared/analysis/journey/overviewFindings.ts'
import { promiseLedger } from '../../../../shared/analysis/journey/promiseLedger.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'

const engagement = engagementOf({
  journeys: [
    { id: 'business', name: 'Business' },
    { id: 'aimed', name: 'As it should be', targetOfMain: true },
  ],
  stages: [
    { id: 's1', name: 'Sale' },
    { id: 's2', name: 'Tender', journey: 'business' },
    { id: 's3', name: 'Sale', journey: 'aimed' },
  ],
  touchpoints: [
    { id: 't1', name: 'Branch', stage: 's1', customerScore: 6, organisationScore: 8 },
    { id: 't2', name: 'Offer', stage: 's2', customerScore: 3, backstage: [{ name: 'Desk', kind: 'department', score: 9 }] },
    { id: 't3', name: 'Branch', stage: 's3', customerScore: 0, organisationScore: 10 },
    { id: 't4', name: 'Letter', stage: 's1', customerScore: 9, organisationScore: 5 },
    { id: 't5', name: 'Call', stage: 's1', customerScore: 1 },
    { id: 't6', name: 'Mail', stage: 's1', customerScore: 5, organisationScore: 7 },
  ],
  promises: [
    { id: 'p1', text: 'Within a day', gap: 3 },
    { id: 'p2', text: 'By name', gap: 4 },
    { id: 'p3', text: 'Never again', gap: 2 },
    { id: 'p4', text: 'Nobody judged it' },
    { id: 'p5', text: 'Free of charge', gap: 3 },
  ],
  failurePoints: [{ id: 'f1', title: 'Charged', perMonth: 4 }],
})

describe('what the overview tells of the journey', () => {
  it('is the widest gaps of today’s journeys, of equal ones the first, and none that is only aimed at or the other way round', () => {
    expect(widestGapsOfToday(engagement, 2)).toEqual([
      { id: 't2', name: 'Offer', stage: 'Tender', customer: 3, organisation: 9 },
      { id: 't1', name: 'Branch', stage: 'Sale', customer: 6, organisation: 8 },
    ])
    expect(widestGapsOfToday(engagement, 9).map(({ id }) => id)).toEqual(['t2', 't1', 't6'])
    expect(widestGapsOfToday(engagementOf({}), 2)).toEqual([])
  })

  it('is how many promises are mostly not kept or broken, the worst of them first', () => {
    const promises = engagement.promises.map((promise, at) => ({ ...promise, code: `PR-0${at + 1}` }))
    const ledger = promiseLedger({ ...engagement, promises, impacts: new Map() })
    expect(unkeptPromises(ledger, 2)).toEqual({
      count: 3,
      worst: [
        { id: 'p2', code: 'PR-02', text: 'By name', gap: 4 },
        { id: 'p1', code: 'PR-01', text: 'Within a day', gap: 3 },
      ],
    })
    expect(unkeptPromises([], 2)).toEqual({ count: 0, worst: [] })
  })
})
