import { describe, expect, it } from 'vitest'
import { decodeTable } from '../../../../renderer/screens/failure-points/decodeTable.ts'

const decode = (...bytes: readonly number[]): string => decodeTable(new Uint8Array(bytes).buffer)
const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))

describe('the letters of a table file', () => {
  it('are read as UTF-8, with or without its mark', () => {
    const utf8 = new TextEncoder().encode('שלב,é😀')
    expect(decode(...utf8)).toBe('שלב,é😀')
    expect(decode(0xef, 0xbb, 0xbf, ...utf8)).toBe('שלב,é😀')
    expect(decode()).toBe('')
  })

  it('are read as UTF-16 by its mark, in either order', () => {
    expect(decode(0xff, 0xfe, 0xe9, 0x05, 0x2c, 0x00)).toBe('ש,')
    expect(decode(0xfe, 0xff, 0x05, 0xe9, 0x00, 0x2c)).toBe('ש,')
  })

  it('are the Hebrew or the Western ones of Windows in a file that is not UTF-8', () => {
    expect(decode(0xf9, 0xec, 0xe1, ...ascii(',a'))).toBe('שלב,a')
    expect(decode(...ascii('caf'), 0xe9, ...ascii(' na'), 0xef, ...ascii('ve'))).toBe('café naïve')
  })
})
