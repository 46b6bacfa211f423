import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { confirmedParts } from '../../../../shared/analysis/evidence/confirmedParts.ts'
import { buildPareto } from '../../../../shared/analysis/pareto/buildPareto.ts'
import { confirmedBars } from '../../../../shared/analysis/pareto/confirmedBars.ts'
import type { EngagementDocument } from '../../../../shared/engagement/engagement.ts'
import { dimensions } from '../../../../shared/model/vocabulary.ts'
import { engagementOf, labels } from '../../../fixtures/barsEngagement.ts'
import { engagementArbitrary } from '../../../fixtures/engagementArbitrary.ts'
import { paretoInput } from '../../../fixtures/paretoInput.ts'

function confirmedOf(engagement: EngagementDocument, by: (typeof dimensions)[number]) {
  const input = paretoInput(engagement, labels)
  const pareto = buildPareto(input, { by })
  return { pareto, proof: confirmedBars(input, pareto, confirmedParts(engagement)) }
}

describe('confirmedBars', () => {
  it('tells of each bar what is confirmed, and what of that without evidence', () => {
    const engagement = engagementOf({
      failurePoints: [
        { id: 'late', title: 'late', perMonth: 12 },
        { id: 'lost', title: 'lost', perMonth: 8 },
      ],
      rootCauses: [
        { id: 'a', title: 'a', category: 'process' },
        { id: 'b', title: 'b', category: 'systems' },
      ],
      traces: [
        {
          failurePoint: 'late',
          cause: {
            causes: [
              { share: 0.75, rootCause: 'a', state: 'confirmed' },
              { share: 0.25, rootCause: 'b', state: 'confirmed' },
            ],
          },
        },
        { failurePoint: 'lost', cause: { rootCause: 'a' } },
      ],
      evidence: [{ id: 'e', source: 'survey', about: [{ rootCause: 'a' }] }],
    })
    const { proof } = confirmedOf(engagement, 'root-cause')
    expect(proof.bars.map(({ key, confirmed, unproven }) => [key, confirmed, unproven])).toEqual([
      ['a', 9, 0],
      ['b', 3, 3],
      ...(proof.bars.length > 2 ? [['untraced', 0, 0]] : []),
    ])
    expect([proof.confirmed, proof.unproven]).toEqual([12, 3])
  })

  it('never exceeds a bar, and is the same sum by every dimension', () => {
    fc.assert(
      fc.property(engagementArbitrary(), fc.constantFrom(...dimensions), (engagement: EngagementDocument, by) => {
        const { pareto, proof } = confirmedOf(engagement, by)
        const tolerance = 1e-9 * pareto.total + 1e-300
        proof.bars.forEach(({ confirmed, unproven }, at) => {
          expect(confirmed).toBeLessThanOrEqual((pareto.bars[at]?.value ?? 0) + tolerance)
          expect(unproven).toBeLessThanOrEqual(confirmed + tolerance)
        })
        const other = confirmedOf(engagement, 'failure-point').proof
        expect(Math.abs(proof.confirmed - other.confirmed)).toBeLessThanOrEqual(tolerance)
      }),
    )
  })
})
