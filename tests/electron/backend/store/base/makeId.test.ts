import { validate, version } from 'uuid'
import { expect, test } from 'vitest'
import { makeId, shortIds } from '../../../../../electron/backend/store/base/makeId.ts'

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

test('short ids are each made once, by whomever, and less than half as long', () => {
  const ids = Array.from({ length: 50 }, shortIds).flatMap((makeShort) => Array.from({ length: 2000 }, makeShort))
  expect(new Set(ids).size).toBe(100_000)
  expect(Math.max(...ids.map((id) => id.length))).toBeLessThan(makeId().length / 2)
  expect(ids.every((id) => /^[a-z0-9]{13,}$/.test(id))).toBe(true)
})
