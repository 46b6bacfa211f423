import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cancelledCashPareto, savingBalance } from '../../../../shared/analysis/customers/cancelledCash.ts'
import { cancellationOutcomes } from '../../../../shared/model/vocabulary.ts'

const reasons = [
  { id: 'a', title: 'Late' },
  { id: 'b', title: 'Dear' },
  { id: 'c', title: 'Rude' },
]

const cases = fc.array(
  fc.record(
    {
      on: fc.constantFrom('2026-01-01', '2026-02-14', '2026-03-31'),
      failurePoint: fc.constantFrom('a', 'b', 'c'),
      cash: fc.integer({ min: 0, max: 100_000 }),
      outcome: fc.constantFrom(...cancellationOutcomes),
      offerCost: fc.integer({ min: 0, max: 5000 }),
    },
    { requiredKeys: ['on'] },
  ),
)

describe('the Pareto of cancelled cash', () => {
  it('counts who left and who has not said that they stay, by reason, and cash without a reason last', () => {
    const pareto = cancelledCashPareto(
      [
        { on: '2026-03-02', failurePoint: 'a', cash: 500, outcome: 'lost' },
        { on: '2026-01-05', failurePoint: 'b', cash: 900, outcome: 'left-well' },
        { on: '2026-02-01', failurePoint: 'b', cash: 9000, outcome: 'saved' },
        { on: '2026-02-03', failurePoint: 'a', cash: 100 },
        { on: '2026-02-04', cash: 2000, outcome: 'let-go' },
      ],
      reasons,
      'No reason',
    )
    expect(pareto.bars.map(({ label, value, kind }) => [label, value, kind])).toEqual([
      ['Dear', 900, 'item'],
      ['Late', 600, 'item'],
      ['No reason', 2000, 'unassigned'],
    ])
    expect(pareto.total).toBe(3500)
    // What nobody gave a reason for keeps the named ones from 80 %.
    expect(pareto.rule.kind).toBe('not-reached')
    expect(pareto.period).toEqual({ from: '2026-01-05', to: '2026-03-02' })
    expect(pareto.counted.occurrences).toBe(4)
  })

  it('adds up to all cash of those who left, whatever was written down, and ends at the whole', () => {
    fc.assert(
      fc.property(cases, (written) => {
        const pareto = cancelledCashPareto(written, reasons, 'No reason')
        const left = written.filter(({ outcome }) => outcome !== 'saved')
        expect(pareto.total).toBe(left.reduce((sum, { cash = 0 }) => sum + cash, 0))
        if (pareto.total > 0) expect(pareto.bars.at(-1)?.cumulative).toBeCloseTo(100, 9)
        const items = pareto.bars.filter(({ kind }) => kind === 'item').map(({ value }) => value)
        expect(items).toEqual([...items].sort((a, b) => b - a))
      }),
    )
  })
})

describe('what saving cost against what it saved', () => {
  it('holds the cash of those who stayed against all offers, those in vain too', () => {
    expect(
      savingBalance([
        { on: '2026-01-01', cash: 8000, outcome: 'saved', offerCost: 300 },
        { on: '2026-01-02', cash: 5000, outcome: 'lost', offerCost: 100 },
      ]),
    ).toEqual({ saved: 1, savedCash: 8000, savedCost: 300, left: 1, leftCash: 5000, leftCost: 100, keptPerOffered: 20 })
  })

  it('counts every cancellation once, and has no figure for each unit offered where nothing was', () => {
    fc.assert(
      fc.property(cases, (written) => {
        const balance = savingBalance(written)
        expect(balance.saved + balance.left).toBe(written.length)
        const offered = written.reduce((sum, { offerCost = 0 }) => sum + offerCost, 0)
        expect(balance.savedCost + balance.leftCost).toBe(offered)
        if (offered === 0) expect(balance.keptPerOffered).toBeNull()
        else expect(balance.keptPerOffered).toBeCloseTo(balance.savedCash / offered, 9)
      }),
    )
  })
})
