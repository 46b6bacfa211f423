import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { label, plainText, text, title } from '../../../shared/model/lists/values.ts'
import type { ProblemCode } from '../../../shared/model/problem.ts'
import { toShapeProblems } from '../../../shared/model/shapeProblems.ts'
import { cleanName, cleanText } from '../../../shared/model/textRules.ts'

/** Any code units at all: halves of pairs, NULs and every mark. */
const anyUnits = fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)), maxLength: 20 })
const someTrouble = fc
  .array(fc.oneof(anyUnits, fc.constantFrom('\0', '\ud800', '\udfff', '\u202e', '\u2066', '\u2069', '\u200f', '😀', 'שלום')), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''))

function codesOf(schema: typeof label, value: string): readonly ProblemCode[] {
  const { error } = schema.safeParse(value)
  return toShapeProblems(error?.issues ?? [], value).map(({ code }) => code)
}

describe('text that comes in', () => {
  it.each<readonly [string, ProblemCode]>([
    ['a\0b', 'null-in-text'],
    ['a\ud83d', 'malformed-text'],
    ['\udc00b', 'malformed-text'],
    ['a\u202eb', 'turning-marks'],
    ['a\u2067b', 'turning-marks'],
  ])('is refused in a name for %j: %s', (value, code) => {
    expect(codesOf(label, value)).toEqual([code])
    expect(codesOf(title, value)).toEqual([code])
  })

  it('keeps the marks that Hebrew is written with, and in a long text every mark', () => {
    expect(codesOf(label, 'שלום\u200f \u200e(a)\u061c')).toEqual([])
    expect(codesOf(text, 'a\u202eb\u202c\nc')).toEqual([])
  })

  it('is whole, however it was put together, once it is cleaned', () => {
    fc.assert(
      fc.property(someTrouble, (dirty) => {
        const kept = cleanText(dirty)
        expect(plainText.safeParse(kept.text).success).toBe(true)
        expect(kept.text.length).toBe(dirty.length)
        expect(codesOf(title, `x${cleanName(dirty).text}`)).toEqual([])
      }),
    )
  })

  it('counts what cleaning replaced and left out, and leaves a clean text the same', () => {
    expect(cleanName('a\0b\ud800c\u202ed')).toEqual({ text: 'a\ufffdb\ufffdcd', replaced: 3 })
    expect(cleanText('שלום 😀')).toEqual({ text: 'שלום 😀', replaced: 0 })
  })
})
