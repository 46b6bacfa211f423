import { describe, expect, it } from 'vitest'
import { slideMove } from '../../../../renderer/screens/review/slideKeys.ts'

describe('the keys of a review', () => {
  it('go in reading direction: the next slide lies to the right in English and to the left in Hebrew', () => {
    expect([slideMove('ArrowRight', 'ltr'), slideMove('ArrowLeft', 'ltr')]).toEqual(['next', 'back'])
    expect([slideMove('ArrowRight', 'rtl'), slideMove('ArrowLeft', 'rtl')]).toEqual(['back', 'next'])
  })

  it('are those of a clicker in both directions', () => {
    for (const direction of ['ltr', 'rtl'] as const) {
      expect(['PageDown', 'PageUp', 'Home', 'End', 'Escape'].map((key) => slideMove(key, direction))).toEqual([
        'next',
        'back',
        'first',
        'last',
        'end',
      ])
    }
  })

  it('hide names on a Hebrew keyboard as on an English one, and leave other keys alone', () => {
    expect(['h', 'H', 'י', 'x', 'Tab'].map((key) => slideMove(key, 'rtl'))).toEqual(['names', 'names', 'names', null, null])
  })
})
