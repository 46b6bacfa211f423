import { expect, it } from 'vitest'
import { largestOf, smallestOf } from '../../../shared/model/largestOf.ts'

it('the largest and the smallest of any number of values', () => {
  expect([largestOf([2, 7, 7, -1]), smallestOf([2, 7, -1, -1])]).toEqual([7, -1])
  expect([largestOf([]), smallestOf([])]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY])
})
