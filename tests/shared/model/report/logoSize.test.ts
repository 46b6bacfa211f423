import { describe, expect, it } from 'vitest'
import { largestLogo, logoSize } from '../../../../shared/model/report/brand.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const long = (value: number) => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff)
const short = (value: number) => [value >> 8, value & 0xff]
const zeros = (count: number) => Array.from({ length: count }, () => 0)

const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...long(13), 0x49, 0x48, 0x44, 0x52]
const png = (width: number, height: number) => bytes(...pngHead, ...long(width), ...long(height), ...zeros(21))
/** A segment that is skipped, then the frame. */
const jpeg = (mark: number, width: number, height: number) =>
  bytes(0xff, 0xd8, 0xff, 0xe0, ...short(4), 1, 2, 0xff, mark, ...short(17), 8, ...short(height), ...short(width), 3, ...zeros(4))

describe('the size of a logo', () => {
  it('is what its bytes say, whatever it is called', () => {
    expect(logoSize(png(120, 40))).toEqual({ type: 'png', width: 120, height: 40 })
    for (const mark of [0xc0, 0xc2, 0xcf]) expect(logoSize(jpeg(mark, 120, 40))).toEqual({ type: 'jpeg', width: 120, height: 40 })
    const within = Uint8Array.from([1, 2, 3, ...png(7, 9)])
    expect(logoSize(within.subarray(3))).toEqual({ type: 'png', width: 7, height: 9 })
  })

  it('is none where a side is 0 or more than 4,000', () => {
    expect(logoSize(png(4000, 1))).toMatchObject({ width: 4000, height: 1 })
    for (const [width, height] of [
      [0, 1],
      [1, 0],
      [4001, 1],
      [1, 4001],
    ] as const) {
      expect(logoSize(png(width, height))).toBeNull()
      expect(logoSize(jpeg(0xc0, width, height))).toBeNull()
    }
  })

  it('is none of a file of more than 300,000 bytes', () => {
    const padded = (size: number) => {
      const whole = new Uint8Array(size)
      whole.set(png(2, 3))
      return whole
    }
    expect(logoSize(padded(largestLogo))).toMatchObject({ width: 2 })
    expect(logoSize(padded(largestLogo + 1))).toBeNull()
  })

  it('is none of what is neither, or is cut off', () => {
    expect(logoSize(bytes())).toBeNull()
    expect(logoSize(png(2, 3).subarray(0, 44))).toBeNull()
    for (const at of [0, 5, 13]) {
      const broken = png(2, 3)
      broken[at] = 1
      expect(logoSize(broken)).toBeNull()
    }
    expect(logoSize(jpeg(0xc0, 2, 3).subarray(0, 19))).toBeNull()
    expect(logoSize(bytes(0xff, 0xd9, ...jpeg(0xc0, 2, 3).subarray(2), ...zeros(10)))).toBeNull()
  })

  it('stands in the frame of a JPEG and in no other segment', () => {
    for (const mark of [0xc4, 0xc8, 0xcc, 0xd0, 0xda]) expect(logoSize(bytes(...jpeg(mark, 2, 3), ...zeros(20)))).toBeNull()
    expect(logoSize(bytes(0xff, 0xd8, 0xff, 0xbf, ...short(4), 1, 2, ...jpeg(0xc0, 2, 3).subarray(8)))).toBeNull()
  })
})
