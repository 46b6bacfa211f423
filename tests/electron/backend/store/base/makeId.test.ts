import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { makeId } from '../../../../../electron/backend/store/base/makeId.ts'

test('ids are UUIDv7 of now, each once, and sort in the order in which they were made', () => {
  const before = Date.now()
  const ids = Array.from({ length: 100_000 }, makeId)
  expect(ids.every((id) => validate(id) && version(id) === 7)).toBe(true)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.toSorted()).toEqual(ids)
  const at = Number.parseInt(ids[0]?.replace('-', '').slice(0, 12) ?? '', 16)
  expect(at).toBeGreaterThanOrEqual(before)
  expect(at).toBeLessThanOrEqual(Date.now())
})
