import { describe, expect, it } from 'vitest'
import { decodeCsv } from '../../../../electron/backend/importing/decodeCsv.ts'

describe('decodeCsv', () => {
  it('refuses what is not UTF-8', () => {
    expect(decodeCsv(new TextEncoder().encode('\uFEFFשלב'))).toBe('שלב')
    expect(() => decodeCsv(Uint8Array.of(0xf9, 0xec, 0xe1))).toThrow(expect.objectContaining({ code: 'csv-not-utf8' }))
  })
})
