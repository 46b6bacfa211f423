import { expect, it } from 'vitest'
import { fittingScale, pagesOf, steppedScale } from '../../../../renderer/screens/journey/map/mapScale.ts'

it('fits the whole map into the room, never larger than usual nor too small to make out', () => {
  expect(fittingScale(1000, 2000)).toBe(0.5)
  expect(fittingScale(1000, 500)).toBe(1)
  expect(fittingScale(100, 5000)).toBe(0.35)
  expect(fittingScale(0, 5000)).toBe(1)
})

it('steps from any scale to the next, and stays at the ends', () => {
  expect(steppedScale(1, 1)).toBe(1.25)
  expect(steppedScale(0.43, 1)).toBe(0.5)
  expect(steppedScale(0.43, -1)).toBe(0.35)
  expect([steppedScale(0.35, -1), steppedScale(1.5, 1)]).toEqual([0.35, 1.5])
})

it('puts the stages on even pages, all of them in their order', () => {
  expect(pagesOf([1, 2, 3, 4, 5, 6], 'a4')).toEqual([
    [1, 2, 3],
    [4, 5, 6],
  ])
  expect(pagesOf([1, 2, 3, 4, 5, 6, 7], 'a3')).toEqual([[1, 2, 3, 4, 5, 6, 7]])
  expect(pagesOf([], 'a4')).toEqual([])
})
