import { describe, expect, it } from 'vitest'
import { groupRootCauses } from '../../../../renderer/screens/root-causes/groupRootCauses.ts'
import type { RootCauseRow } from '../../../../shared/contract/lists/rootCauseContract.ts'

function row(id: string, category: string, impact: number, given: Partial<RootCauseRow> = {}): RootCauseRow {
  const share = impact / 100
  return {
    id,
    code: `RC-${id}`,
    title: `Title ${id}`,
    category,
    description: null,
    impact,
    share,
    failurePoints: 1,
    fixes: 0,
    ...given,
  }
}

const rows = [row('1', 'process', 30), row('2', 'training', 25), row('3', 'process', 10), row('4', 'training', 20)]
const nameOf = (id: string): string => (id === 'training' ? 'הדרכה' : id)

describe('groupRootCauses', () => {
  it('puts the heaviest category first, with its sum and share', () => {
    const groups = groupRootCauses(rows, '', nameOf)
    expect(groups.map(({ category, impact }) => [category, impact])).toEqual([
      ['training', 45],
      ['process', 40],
    ])
    expect(groups[0]?.share).toBeCloseTo(0.45, 12)
    expect(groups[1]?.rows.map(({ id }) => id)).toEqual(['1', '3'])
  })

  it('finds by words of the title, description, code and category, and leaves empty categories out', () => {
    const described = [...rows, row('5', 'systems', 1, { description: 'The screen hides it' })]
    expect(groupRootCauses(described, 'screen', nameOf).flatMap((group) => group.rows.map(({ id }) => id))).toEqual(['5'])
    expect(groupRootCauses(described, 'rc-3', nameOf).flatMap((group) => group.rows.map(({ id }) => id))).toEqual(['3'])
    expect(groupRootCauses(described, 'הדרכה 4', nameOf).flatMap((group) => group.rows.map(({ id }) => id))).toEqual(['4'])
    expect(groupRootCauses(described, 'absent', nameOf)).toEqual([])
  })

  it('keeps the sum of the whole category while a search hides some of it', () => {
    expect(groupRootCauses(rows, 'rc-3', nameOf)[0]?.impact).toBe(40)
  })
})
