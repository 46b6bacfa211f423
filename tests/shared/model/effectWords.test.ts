import { describe, expect, it } from 'vitest'
import { effectOfWord, effectWordOf, effectWords } from '../../../shared/model/effectWords.ts'
import { fixSchema } from '../../../shared/model/lists/work/fixes.ts'

describe('the words for an effect', () => {
  it.each(effectWords)('stand for numbers that a fix may have, and those are read back as the word: %s', (word) => {
    const effectiveness = effectOfWord(word)
    const fix = { id: 'fx', title: 'Fix', effects: [{ rootCause: 'rc', effectiveness }] }
    expect(fixSchema.safeParse(fix).success).toBe(true)
    expect(effectWordOf(effectiveness)).toBe(word)
  })

  it('grow in every number, from one word to the next', () => {
    const all = effectWords.map(effectOfWord)
    for (const [index, next] of all.slice(1).entries()) {
      for (const [at, part] of next.entries()) expect(part).toBeGreaterThan(all[index]?.[at] ?? 1)
    }
  })

  it('say nothing of numbers that are not theirs', () => {
    expect(effectWordOf(0.5)).toBeNull()
    expect(effectWordOf([0.35, 0.5, 0.66])).toBeNull()
  })
})
