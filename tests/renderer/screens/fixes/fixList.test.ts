import { describe, expect, it } from 'vitest'
import { type FixListView, listFixes } from '../../../../renderer/screens/fixes/fixList.ts'
import type { FixRow } from '../../../../shared/contract/lists/fixContract.ts'

function fix(code: string, over: Partial<FixRow> = {}): FixRow {
  return { id: code, code, title: `Fix ${code}`, effects: [], strength: null, standalone: 0, rank: null, ...over }
}
const view: FixListView = { search: '', state: null, sort: { key: 'rank', descending: false } }
const codes = (fixes: readonly FixRow[]): string[] => fixes.map((each) => each.code)

describe('the list of fixes', () => {
  it('orders by rank with those outside the plan last, in either direction', () => {
    const fixes = [fix('FX-03'), fix('FX-02', { rank: 2 }), fix('FX-01', { rank: 1 }), fix('FX-10')]
    expect(codes(listFixes(fixes, view, 'en'))).toEqual(['FX-01', 'FX-02', 'FX-03', 'FX-10'])
    expect(codes(listFixes(fixes, { ...view, sort: { key: 'rank', descending: true } }, 'en'))).toEqual([
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
