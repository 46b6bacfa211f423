import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FixListView, listFixes, withEffectPart } from '../../../../renderer/screens/fixes/fixList.ts'
import type { FixRow } from '../../../../shared/contract/fixContract.ts'

function fix(code: string, over: Partial<FixRow> = {}): FixRow {
  return { id: code, code, title: `Fix ${code}`, effects: [], strength: null, standalone: 0, rank: null, ...over }
}
const view: FixListView = { search: '', state: null, sort: { column: 'rank', descending: false } }
const codes = (fixes: readonly FixRow[]): string[] => fixes.map((each) => each.code)

describe('the list of fixes', () => {
  it('orders by rank with those outside the plan last, in either direction', () => {
    const fixes = [fix('FX-03'), fix('FX-02', { rank: 2 }), fix('FX-01', { rank: 1 }), fix('FX-10')]
    expect(codes(listFixes(fixes, view, 'en'))).toEqual(['FX-01', 'FX-02', 'FX-03', 'FX-10'])
    expect(codes(listFixes(fixes, { ...view, sort: { column: 'rank', descending: true } }, 'en'))).toEqual([
      'FX-02',
      'FX-01',
      'FX-03',
      'FX-10',
    ])
  })

  it('takes a fix without a state for an idea', () => {
    expect(codes(listFixes([fix('FX-01'), fix('FX-02', { state: 'done' })], { ...view, state: 'idea' }, 'en'))).toEqual(['FX-01'])
  })

  it('finds Hebrew words whatever their niqqud', () => {
    const fixes = [fix('FX-01', { title: 'אַחֲרָאִי אחד לעסקה' }), fix('FX-02')]
    expect(codes(listFixes(fixes, { ...view, search: 'לעסקה אחראי' }, 'he'))).toEqual(['FX-01'])
  })
})

describe('changing one number of an effectiveness', () => {
  it('keeps low ≤ likely ≤ high whatever is typed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const before = fc.oneof(
      share,
      fc.tuple(share, share, share).map((three): [number, number, number] => {
        const [low = 0, likely = 0, high = 0] = three.toSorted((a, b) => a - b)
        return [low, likely, high]
      }),
    )
    fc.assert(
      fc.property(before, fc.constantFrom('low', 'likely', 'high'), share, (effectiveness, part, value) => {
        const after = withEffectPart(effectiveness, part, value)
        if (typeof after === 'number') return after === value
        const [low, likely, high] = after
        return low <= likely && likely <= high && { low, likely, high }[part] === value
      }),
    )
  })

  it('becomes one number again when an end is emptied', () => {
    expect(withEffectPart([0.2, 0.5, 0.9], 'low', null)).toBe(0.5)
  })
})
