import { describe, expect, it } from 'vitest'
import { changes } from '../../../shared/i18n/he/changes.ts'
import { cli } from '../../../shared/i18n/he/cli.ts'
import { he } from '../../../shared/i18n/he/he.ts'
import { problems } from '../../../shared/i18n/he/problems.ts'
import { report } from '../../../shared/i18n/he/report.ts'

/** The words that practitioners do not use for a thing, and the one that they do. */
const words: readonly (readonly [RegExp, string])[] = [
  [/(^|[^א-ת])[הומבלכש]*נזק(ים)?($|[^א-ת])/, 'פגיעה'],
  [/קיבולת/, 'ימי עבודה זמינים'],
  [/מופע/, 'מקרה'],
  [/פעול(ת|ות) ה?תיקון/, 'פעולת שיפור'],
  [/חקר/, 'ניתוח גורמי שורש'],
  [/מעטים ה(חשובים|מכריעים)/, 'המעטים החיוניים'],
]

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []
}

describe('the Hebrew texts', () => {
  it.each(words)('have no %s, but "%s"', (other, word) => {
    const texts = textsIn([he, changes, cli, problems, report])
    expect(texts.filter((text) => other.test(text))).toEqual([])
    expect(texts.some((text) => text.includes(word))).toBe(true)
  })
})
