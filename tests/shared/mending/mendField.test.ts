import { describe, expect, it } from 'vitest'
import { mendField } from '../../../shared/mending/mendField.ts'
import type { ProblemCode } from '../../../shared/model/problem.ts'

const words = { noTitle: '(no title)', fields: { on: 'Day', cost: 'Cost', effectiveness: 'Effectiveness' } }

function mended(key: string, item: object, steps: readonly (string | number)[], code: ProblemCode, params = {}): object {
  return mendField(key, item, steps, { code, path: '', params }, words)
}

describe('a day that there is not', () => {
  it.each([
    ['2026-02-31', '2026-02-28'],
    ['2024-02-30', '2024-02-29'],
    ['2026-13-05', '2026-12-05'],
    ['2026-00-00', '2026-01-01'],
    ['2026-99-99', '2026-12-31'],
    ['2026-06-00', '2026-06-01'],
    ['26-6-7', '0026-06-07'],
  ])('%s becomes the nearest one that there is, %s, with a note of it', (day, nearest) => {
    expect(mended('occurrences', { on: day }, ['on'], 'bad-date')).toEqual({ on: nearest, text: `Day: ${day}` })
  })
})

describe('an estimate', () => {
  it.each([
    ['keeps its likely number where that is right', [3, 2, 1], { effortDays: 2, description: 'effortDays: 3–2–1' }],
    ['keeps a likely 0', [1, 0, 0], { effortDays: 0, description: 'effortDays: 1–0–0' }],
    [
      'keeps the largest likely number that there may be',
      [1, 1e15, 0],
      { effortDays: 1e15, description: `effortDays: 1–${1e15}–0` },
    ],
    ['is taken out where that is below 0', [1, -1, 2], { description: 'effortDays: 1–-1–2' }],
    ['is taken out where that is too large', [1, 2e15, 2], { description: `effortDays: 1–${2e15}–2` }],
    ['is taken out where it has two numbers', [1, 2], { description: 'effortDays: 1–2' }],
  ])('%s', (_name, effortDays, left) => {
    expect(mended('fixes', { effortDays }, ['effortDays', 0], 'estimate-order')).toEqual(left)
  })

  it('of an effect is mended where it stands, and is 0 where it has no right number', () => {
    const other = { rootCause: 'b', effectiveness: 1 }
    const effects = (effectiveness: unknown) => [other, { rootCause: 'a', effectiveness }]
    const fix = (effectiveness: unknown) => ({ effects: effects(effectiveness) })
    expect(mended('fixes', fix([0.9, 0.5, 0.1]), ['effects', 1, 'effectiveness'], 'estimate-order')).toEqual({
      effects: effects(0.5),
      description: 'Effectiveness: 0.9–0.5–0.1',
    })
    expect(mended('fixes', fix(7), ['effects', 1, 'effectiveness'], 'too-large')).toEqual({
      effects: effects(0),
      description: 'Effectiveness: 7',
    })
  })

  it('of which several numbers are wrong is mended once', () => {
    const once = mended('fixes', { cost: [-1, 2, -3] }, ['cost', 0], 'too-small')
    expect(once).toEqual({ cost: 2, description: 'Cost: -1–2–-3' })
    expect(mended('fixes', once, ['cost', 2], 'too-small')).toBe(once)
  })
})

describe('a text', () => {
  it('that is too long is cut and kept whole in the note, after what stands there', () => {
    const item = { title: 'abcdef', description: 'Before.' }
    expect(mended('fixes', item, ['title'], 'too-long', { maximum: 4 })).toEqual({
      title: 'abc…',
      description: 'Before.\ntitle: abcdef',
    })
    expect(mended('fixes', { title: 'abcd' }, ['title'], 'too-long', { maximum: 4 })).toMatchObject({ title: 'abcd' })
  })

  it('is never cut within a character', () => {
    expect(mended('touchpoints', { name: 'ab😀cd' }, ['name'], 'too-long', { maximum: 4 })).toEqual({ name: 'ab…' })
  })

  it('that is the note itself is cut without a note of it', () => {
    expect(mended('fixes', { description: 'abcdef' }, ['description'], 'too-long', { maximum: 3 })).toEqual({
      description: 'ab…',
    })
  })

  it('that is empty is named where it must be there, and else goes', () => {
    expect(mended('fixes', { title: '' }, ['title'], 'empty-text')).toEqual({ title: '(no title)' })
    expect(mended('fixes', { title: 'a', owner: '' }, ['owner'], 'empty-text')).toEqual({ title: 'a' })
    expect(mended('traces', { cause: { id: 'c', title: '' } }, ['cause', 'title'], 'empty-text')).toEqual({ cause: { id: 'c' } })
  })

  it('keeps its whole characters', () => {
    expect(mended('fixes', { title: 'a\0b' }, ['title'], 'null-in-text')).toEqual({ title: 'a\ufffdb' })
    expect(mended('fixes', { title: 'a\u202eb' }, ['title'], 'turning-marks')).toEqual({ title: 'ab' })
  })
})

it('a problem that no mend takes away leaves the item the same', () => {
  const item = { title: 'a' }
  expect(mended('fixes', item, ['title'], 'unknown-fix')).toBe(item)
})
