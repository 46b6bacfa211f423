import { expect, it } from 'vitest'
import * as z from 'zod'
import { partBytes, transferContract } from '../../../../shared/contract/files/transferContract.ts'

it('one call carries a part of a megabyte at most', () => {
  const input = transferContract.append['~orpc'].inputSchema
  if (!(input instanceof z.ZodType)) throw new Error('a part is held to no schema')
  const isTaken = (bytes: number): boolean =>
    input.safeParse({ handle: 'h'.repeat(32), offset: 0, part: Buffer.alloc(bytes).toString('base64') }).success
  expect([0, 1, partBytes].map(isTaken)).toEqual([true, true, true])
  // Three bytes are four letters: the last part may be filled up to them.
  expect(isTaken(3 * Math.ceil(partBytes / 3) + 1)).toBe(false)
})
