import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evidenceStanding } from '../../../../shared/analysis/evidence/evidenceStanding.ts'
import { evidenceSources, stances } from '../../../../shared/model/vocabulary.ts'

const piece = fc.record({
  source: fc.constantFrom(...evidenceSources),
  who: fc.constantFrom(null, '', 'Noa', 'Dan'),
  stance: fc.constantFrom(...stances),
})

describe('how a claim stands', () => {
  it('counts what one person says twice as one voice, and an unnamed one each time', () => {
    const said = { source: 'employee', stance: 'for' } as const
    expect(
      evidenceStanding([
        { ...said, who: 'Noa' },
        { ...said, who: ' Noa ' },
        said,
        said,
        { ...said, who: 'Noa', stance: 'against' },
      ]),
    ).toEqual({ for: 3, against: 1 })
  })

  it('never counts more sources than pieces, and none only where there is no piece', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const standing = evidenceStanding(pieces)
        for (const stance of stances) {
          const count = pieces.filter((one) => one.stance === stance).length
          expect(standing[stance]).toBeLessThanOrEqual(count)
          expect(standing[stance] === 0).toBe(count === 0)
        }
      }),
    )
  })
})
