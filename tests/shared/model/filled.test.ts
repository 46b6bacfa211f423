import { expect, it } from 'vitest'
import { filled } from '../../../shared/model/filled.ts'

it('a value keeps its keys but the empty ones', () => {
  const kept = { zero: 0, no: false, space: ' ', list: [0], object: { a: 1 } }
  expect(filled({ ...kept, nothing: undefined, none: null, text: '', noItems: [], noKeys: {} })).toEqual(kept)
  expect(Object.keys(filled({ nothing: undefined, a: 1 }))).toEqual(['a'])
})
