import { expect, test } from 'vitest'
import { HashedTexts } from '../../../../../electron/backend/importing/rows/HashedTexts.ts'

test('texts are numbered in the order in which they are added, each once, as a list of them does it', () => {
  const texts = new HashedTexts()
  const known = new Map<string, number>()
  for (let at = 0; at < 20_000; at += 1) {
    const text = `CASE-${(at * 7919) % 12_345}`
    expect(texts.numberOf(text)).toBe(known.get(text) ?? -1)
    if (!known.has(text)) known.set(text, known.size)
    expect(texts.add(text)).toBe(known.get(text))
  }
  expect(texts.numberOf('')).toBe(-1)
})
