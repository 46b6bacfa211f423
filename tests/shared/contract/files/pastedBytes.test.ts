import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pastedBytes } from '../../../../shared/contract/files/pastedBytes.ts'

it('a paste crosses as UTF-16, little end first, half characters too', () => {
  expect([...pastedBytes('aש\ud83d')]).toEqual([0x61, 0, 0xe9, 0x05, 0x3d, 0xd8])
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(Buffer.from(pastedBytes(text)).toString('utf16le')).toBe(text)
    }),
  )
})
