import { describe, expect, it } from 'vitest'
import { isDecided, joinChoices, titlesOfLabels } from '../../../../shared/tables/labels/labelChoices.ts'

describe('what is decided of labels', () => {
  it('leads from one to the last that it became', () => {
    const titles = titlesOfLabels([
      { label: 'Waiting', becomes: 'Waits' },
      { label: 'WAITS ', becomes: 'Long waits' },
      { label: 'Lost', apartFrom: 'Late' },
    ])
    expect([...titles]).toEqual([
      ['waiting', 'Long waits'],
      ['waits', 'Long waits'],
    ])
  })

  it('leaves labels alone that would become one another in a circle, and what leads into it stops there', () => {
    const circle = [
      { label: 'A', becomes: 'B' },
      { label: 'B', becomes: 'C' },
      { label: 'C', becomes: 'A' },
    ]
    expect([...titlesOfLabels(circle)]).toEqual([])
    expect([...titlesOfLabels([{ label: 'A', becomes: 'a' }])]).toEqual([])
  })

  it('is what was said last of a label and of a pair', () => {
    const kept = [
      { label: 'A', becomes: 'B' },
      { label: 'C', apartFrom: 'D' },
    ]
    expect(joinChoices(kept, [{ label: 'a', becomes: 'E' }])).toEqual([
      { label: 'C', apartFrom: 'D' },
      { label: 'a', becomes: 'E' },
    ])
    expect(joinChoices(kept, [{ label: 'B', becomes: 'A' }])).toEqual([
      { label: 'C', apartFrom: 'D' },
      { label: 'B', becomes: 'A' },
    ])
    expect(joinChoices(kept, [{ label: 'D', becomes: 'C' }])).toEqual([
      { label: 'A', becomes: 'B' },
      { label: 'D', becomes: 'C' },
    ])
  })

  it('is known of a pair in either order', () => {
    const choices = [{ label: 'Lost', apartFrom: 'Late' }]
    expect(isDecided(choices, { label: 'late', like: 'LOST' })).toBe(true)
    expect(isDecided(choices, { label: 'late', like: 'Later' })).toBe(false)
  })
})
