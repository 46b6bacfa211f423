import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confirmedWithoutEvidence } from '../../../../shared/analysis/evidence/confirmedWithoutEvidence.ts'
import { engagementOf } from '../../../fixtures/barsEngagement.ts'

const traced = {
  failurePoints: [{ id: 'f', title: 'Late' }],
  rootCauses: [
    { id: 'r', title: 'No owner', category: 'structure' },
    { id: 's', title: 'Old system', category: 'systems' },
  ],
  traces: [
    {
      failurePoint: 'f',
      cause: {
        causes: [
          { id: 'a', title: 'Handed over', state: 'confirmed', causes: [{ id: 'b', rootCause: 'r', state: 'confirmed' }] },
          { id: 'c', rootCause: 's', state: 'possible' },
        ],
      },
    },
  ],
}

const unproven = (...about: readonly object[]): readonly (string | undefined)[] =>
  confirmedWithoutEvidence(
    engagementOf({ ...traced, evidence: [{ id: 'e', source: 'employee', quote: 'So it is', about }] }),
  ).map(({ cause }) => cause.id)

describe('what is confirmed without evidence', () => {
  it('is every confirmed cause that nothing speaks for, at any depth, and no cause that is only possible', () => {
    expect(unproven()).toEqual(['a', 'b'])
    expect(unproven({ cause: 'a' })).toEqual(['b'])
    expect(unproven({ rootCause: 'r', stance: 'for' })).toEqual(['a'])
  })

  it('stays so when evidence speaks against it, or for something else', () => {
    expect(unproven({ cause: 'a', stance: 'against' }, { failurePoint: 'f' }, { rootCause: 's' })).toEqual(['a', 'b'])
  })

  it('never grows with more evidence', () => {
    const claim = fc.constantFrom({ cause: 'a' }, { cause: 'b' }, { rootCause: 'r' }, { rootCause: 's' }, { failurePoint: 'f' })
    fc.assert(
      fc.property(fc.uniqueArray(claim, { selector: (one) => JSON.stringify(one) }), claim, (about, more) => {
        const before = unproven(...about)
        const isNew = about.every((one) => JSON.stringify(one) !== JSON.stringify(more))
        if (isNew) for (const id of unproven(...about, more)) expect(before).toContain(id)
      }),
    )
  })
})
