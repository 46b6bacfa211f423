import { expect, it } from 'vitest'
import { ColumnWatch } from '../../../shared/tables/readRow.ts'

it('the decimal mark of a column is the one that was told, and else the one that its rows show', () => {
  const watch = new ColumnWatch(new Map([['costPerCase', [0]]]))
  watch.see(['1,5'], 2)
  const found = watch.known(1).marks.get('costPerCase')
  expect(found).toBe('comma')
  expect(watch.known(1, { decimal: 'point' }).marks.get('costPerCase')).toBe('point')
})
