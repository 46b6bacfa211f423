import { describe, expect, it } from 'vitest'
import { categoryLook, ownHues } from '../../../../renderer/charts/colour/categoryColour.ts'
import { type ColourScheme, chartPalette, usefulManyOpacity } from '../../../../renderer/charts/colour/chartPalette.ts'
import { blend, contrastRatio, readableInk } from '../../../../shared/colour/contrast.ts'
import { builtInCategories } from '../../../../shared/model/vocabulary.ts'

const ownIds = ownHues.map((_, at) => `own-${at}`)
const every = [...builtInCategories, ...ownIds]
const schemes: readonly ColourScheme[] = ['light', 'dark']

describe('contrastRatio', () => {
  it('gives the known ends of the scale', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 6)
    expect(contrastRatio('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
    expect(contrastRatio('#123456', '#123456')).toBe(1)
  })

  it('refuses what is not a colour', () => {
    expect(() => contrastRatio('red', '#ffffff')).toThrow('not a colour')
  })
})

describe.each(schemes)('categories in %s', (scheme) => {
  const { paper, ink } = chartPalette(scheme)
  const opposite = chartPalette(scheme === 'light' ? 'dark' : 'light').ink

  it.each(every)('%s is readable as text on paper and on its badge', (id) => {
    const look = categoryLook(id, ownIds, scheme)
    expect(contrastRatio(look.text, paper)).toBeGreaterThanOrEqual(4.5)
    expect(contrastRatio(look.text, look.tint)).toBeGreaterThanOrEqual(4.5)
  })

  it.each(every)('%s carries readable words inside its bar, full and faded', (id) => {
    const { fill } = categoryLook(id, ownIds, scheme)
    for (const ground of [fill, blend(fill, paper, usefulManyOpacity)]) {
      expect(contrastRatio(ground, readableInk(ground, ink, opposite))).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('keeps captions, accent and neutral bars readable on paper', () => {
    const palette = chartPalette(scheme)
    for (const colour of [palette.quiet, palette.accent, palette.neutral]) {
      expect(contrastRatio(colour, paper)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

describe('categoryLook', () => {
  it('gives every category of the first thirteen a colour and an icon of its own', () => {
    const looks = every.map((id) => categoryLook(id, ownIds, 'light'))
    expect(new Set(looks.map((look) => look.fill)).size).toBe(every.length)
    expect(new Set(looks.map((look) => look.icon)).size).toBe(every.length)
  })

  it('starts again after the last colour and takes the first for an unknown id', () => {
    const many = [...ownIds, 'one-more']
    expect(categoryLook('one-more', many, 'light').fill).toBe(categoryLook('own-0', many, 'light').fill)
    expect(categoryLook('never seen', many, 'dark').fill).toBe(categoryLook('own-0', many, 'dark').fill)
  })
})
