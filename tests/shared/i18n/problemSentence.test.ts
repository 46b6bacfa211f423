import { describe, expect, it } from 'vitest'
import { problemSentence } from '../../../shared/i18n/problemSentence.ts'
import { problemCodes } from '../../../shared/model/problem.ts'
import { languages } from '../../../shared/model/vocabulary.ts'

describe('problemSentence', () => {
  it('puts the path first and what else is wrong last', () => {
    const problem = { code: 'too-large', path: 'failurePoints[3].severity', params: { maximum: 5 } } as const
    expect(problemSentence({ problem, more: 2, atLeast: false }, 'en')).toBe(
      'failurePoints[3].severity: The number must be at most 5. (and 2 more)',
    )
    expect(problemSentence({ problem, more: 0, atLeast: false }, 'en')).toBe(
      'failurePoints[3].severity: The number must be at most 5.',
    )
    expect(problemSentence({ problem, more: 2, atLeast: false }, 'he')).toContain('(ועוד 2)')
    expect(problemSentence({ problem, more: 999, atLeast: true }, 'en')).toContain('(and at least 999 more)')
    expect(problemSentence({ problem, more: 999, atLeast: true }, 'he')).toContain('(ועוד 999 לפחות)')
  })

  it('cuts a path of more than 80 characters in the middle to so many', () => {
    const pathOf = (path: string) => {
      const problem = { code: 'too-large', path, params: { maximum: 5 } } as const
      return problemSentence({ problem, more: 0, atLeast: false }, 'en').split(': ')[0]
    }
    const whole = 'a'.repeat(40) + 'b'.repeat(40)
    expect(pathOf(whole)).toBe(whole)
    expect(pathOf(`${whole}b`)).toBe(`${'a'.repeat(39)}…${'b'.repeat(40)}`)
  })

  it('says the whole of every code in both languages within 299 characters, however long the values', () => {
    const long = `\u{1F600}${'שלום '.repeat(5000)}`
    const names = ['key', 'id', 'code', 'allowed', 'fixes', 'first', 'second', 'stage', 'touchpointStage', 'from', 'to']
    const numbers = [
      'length',
      'minimum',
      'maximum',
      'known',
      'version',
      'deepest',
      'low',
      'likely',
      'high',
      'sum',
      'threshold',
      'bars',
      'percent',
    ]
    const params = Object.fromEntries([...names.map((name) => [name, long]), ...numbers.map((name) => [name, 1e15 / 3])])
    for (const language of languages) {
      for (const code of problemCodes) {
        const sentence = problemSentence(
          { problem: { code, path: `a${'.b'.repeat(5000)}`, params }, more: 123_456_789, atLeast: true },
          language,
        )
        expect(sentence.length, `${code} ${language}`).toBeLessThan(300)
        expect(sentence, code).not.toMatch(/\{\{|\n|undefined/)
        expect(sentence, code).not.toMatch(/\p{Surrogate}/u)
        expect(sentence, code).toContain('123,456,789')
      }
    }
  })
})
