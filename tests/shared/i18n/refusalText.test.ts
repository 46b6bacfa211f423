import { expect, it } from 'vitest'
import { problemPlace } from '../../../shared/i18n/problemPlace.ts'
import { problemSentence } from '../../../shared/i18n/problemSentence.ts'
import { refusalSentence } from '../../../shared/i18n/refusalSentence.ts'
import { refusalText } from '../../../shared/i18n/refusalText.ts'
import { translator } from '../../../shared/i18n/translator.ts'

it('one sentence stands for whatever was refused: a refusal, a problem at its place, or a fault of our own', () => {
  const busy = { code: 'too-long', params: { seconds: 45 } } as const
  expect(refusalText(busy, 'en')).toBe(refusalSentence(busy, 'en'))
  expect(refusalText(busy, 'en')).toContain('45')
  const problem = { code: 'unknown-root-cause', path: 'fixes[3].effects[0].rootCause', params: { id: 'x' } } as const
  const alone = { problem, more: 0, atLeast: false }
  expect(refusalText(problem, 'he')).toBe(problemSentence(alone, 'he'))
  expect(refusalText({ ...problem, path: undefined }, 'en')).toBe(
    problemSentence({ ...alone, problem: { ...problem, path: '' } }, 'en'),
  )
  expect(refusalText({ code: 'of-another-kind', params: {} }, 'en')).toBe(translator('en')('shell.fault'))
})

it('a problem’s place is told by the sort of item and the field, and as the file’s where it is in none', () => {
  const place = (path: string) => problemPlace({ code: 'duplicate-id', name: '', path, params: {} }, 'en')
  const { item, field } = place('fixes[3].title')
  expect([item, field]).not.toContain('')
  expect(place('fixes[0].effects[2].title')).toEqual({ item, field })
  expect(place('fixes')).toMatchObject({ item })
  expect(place('nowhere')).toEqual({ item: place('').item, field: '' })
  expect(place('').item).not.toBe(item)
})
