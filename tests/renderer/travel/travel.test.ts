import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Course, type PressedKey, travel } from '../../../renderer/travel/travel.ts'

const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End'] as const

function pressed(key: string, held: Partial<PressedKey> = {}): PressedKey {
  return { key, altKey: false, ctrlKey: false, metaKey: false, ...held }
}

describe('travel along places', () => {
  const from = (key: string, changes: Partial<Course & { at: number; count: number }> = {}) => {
    const { at = 2, count = 6, ...course } = changes
    return travel(pressed(key), at, count, { axis: 'inline', direction: 'ltr', page: 3, ...course })
  }

  it('follows the reading direction', () => {
    expect([from('ArrowRight'), from('ArrowLeft')]).toEqual([3, 1])
    expect([from('ArrowRight', { direction: 'rtl' }), from('ArrowLeft', { direction: 'rtl' })]).toEqual([1, 3])
  })

  it('goes along its axis only', () => {
    expect([from('ArrowDown'), from('ArrowUp')]).toEqual([null, null])
    expect([from('ArrowRight', { axis: 'block' }), from('ArrowLeft', { axis: 'block' })]).toEqual([null, null])
    expect([from('ArrowDown', { axis: 'both' }), from('ArrowLeft', { axis: 'both' })]).toEqual([3, 1])
  })

  it('leaps to the ends and by pages', () => {
    expect([from('Home'), from('End'), from('PageDown'), from('PageUp')]).toEqual([0, 5, 5, 0])
  })

  it('leaves the page keys alone where a list has no pages', () => {
    expect(travel(pressed('PageDown'), 2, 6, { axis: 'block', direction: 'ltr' })).toBeNull()
  })

  it('begins at the first place where none is taken yet', () => {
    expect(from('ArrowRight', { at: -1 })).toBe(0)
  })

  it('stays within its places, and leaves other keys and keys held with others alone', () => {
    expect([from('ArrowRight', { at: 5 }), from('ArrowLeft', { at: 0 })]).toEqual([5, 0])
    expect([from('Enter'), from('Tab'), from('ArrowRight', { count: 0 })]).toEqual([null, null, null])
    for (const held of ['altKey', 'ctrlKey', 'metaKey'] as const) {
      expect(travel(pressed('End', { [held]: true }), 2, 6, { axis: 'block', direction: 'ltr' })).toBeNull()
    }
  })

  it('passes over places that are not open, and stays where nothing open follows', () => {
    const open = (place: number) => place !== 3 && place !== 5
    const to = (key: string, at: number) => travel(pressed(key), at, 6, { axis: 'inline', direction: 'ltr' }, open)
    expect([to('ArrowRight', 2), to('ArrowLeft', 4), to('ArrowRight', 4), to('End', 0)]).toEqual([4, 2, 4, 4])
  })

  it('ends at an open place or where it was, wherever it starts', () => {
    const course = fc.record({
      axis: fc.constantFrom('block', 'inline', 'both'),
      direction: fc.constantFrom('rtl', 'ltr'),
      page: fc.nat(9),
    })
    const list = fc.array(fc.boolean(), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(course, list, fc.nat(), fc.constantFrom(...keys), (how, open, start, key) => {
        const at = start % open.length
        const to = travel(pressed(key), at, open.length, how, (place) => open[place] === true)
        expect(to === null || to === at || open[to]).toBe(true)
      }),
    )
  })
})
