import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { likeLabels } from '../../../../shared/tables/labels/likeLabels.ts'

/** The first has most rows. */
function counted(...labels: readonly string[]) {
  return labels.map((label, index) => ({ label, count: labels.length - index, isKnown: false }))
}

const pairs = (...labels: readonly string[]) => likeLabels(counted(...labels)).map(({ label, like }) => `${label} > ${like}`)

describe('labels that may mean the same', () => {
  it('are written much alike, in either language', () => {
    expect(pairs('Late delivery', 'No answer', 'Late delivry')).toEqual(['Late delivry > Late delivery'])
    expect(pairs('המתנה ארוכה במוקד', 'תקלה באתר', 'המתנה ארוכה למוקד')).toEqual(['המתנה ארוכה למוקד > המתנה ארוכה במוקד'])
    expect(pairs('Water leak', 'Leak, water')).toEqual(['Leak, water > Water leak'])
  })

  it('are an old name and the new one that begins with it', () => {
    const longer = 'Credit reporting, credit repair services, or other personal consumer reports'
    expect(pairs(longer, 'Mortgage', 'Credit reporting')).toEqual([`Credit reporting > ${longer}`])
    expect(pairs('Noise - Residential', 'Noise')).toEqual([])
    // Eight letters tell enough, seven do not.
    expect(pairs('Mortgage and other home loans', 'Mortgage')).toEqual(['Mortgage > Mortgage and other home loans'])
    expect(pairs('Billing and other things in letters', 'Billing')).toEqual([])
  })

  it('are not words that only end alike', () => {
    expect(pairs('Reporting', 'Importing', 'Retorting')).toEqual(['Retorting > Reporting'])
  })

  it('never differ in a number or a denial', () => {
    expect(pairs('Branch 12 closed', 'Branch 13 closed')).toEqual([])
    expect(pairs('שירות אדיב', 'שירות לא אדיב', 'שירות אדיב מאוד')).toEqual(['שירות אדיב מאוד > שירות אדיב'])
  })

  it('become what is known, however few rows have it; two that no row has are no pair', () => {
    const known = (label: string, count: number) => ({ label, count, isKnown: true })
    const [fresh] = counted('Late delivry')
    if (fresh === undefined) throw new Error('There is no label.')
    expect(likeLabels([fresh, known('Late delivery', 0)])).toEqual([{ label: 'Late delivry', like: 'Late delivery' }])
    expect(likeLabels([known('Late delivery', 0), known('Late delivry', 0)])).toEqual([])
  })

  it('share something that 150 labels at most have: what more have is compared for nobody’s sake, so that many take no square', () => {
    const branches = (count: number) => Array.from({ length: count }, (_, at) => `Branch ${String.fromCodePoint(0x4e00 + at)}`)
    expect(likeLabels(counted(...branches(2)))).toHaveLength(1)
    expect(likeLabels(counted(...branches(20)))).toHaveLength((20 * 19) / 2)
    expect(likeLabels(counted(...branches(150)))).toHaveLength(500)
    expect(likeLabels(counted(...branches(151)))).toEqual([])
    expect(likeLabels(counted(...branches(151), 'Late delivery', 'Late delivry'))).toEqual([
      { label: 'Late delivry', like: 'Late delivery' },
    ])
  })

  it('come in the order of their rows, those of most first', () => {
    const rows = { 'Late delivery': 9, 'Late delivry': 2, 'Water leak': 8, 'Leak, water': 7, 'No answer': 6, 'No answers': 4 }
    const labels = Object.entries(rows).map(([label, count]) => ({ label, count, isKnown: false }))
    for (const given of [labels, labels.toReversed()])
      expect(likeLabels(given).map(({ label }) => label)).toEqual(['Leak, water', 'No answers', 'Late delivry'])
  })

  it('are the same pairs whatever the order, and never more than 500', () => {
    const label = fc.string({ unit: fc.constantFrom('a', 'b', 'ל', 'ם', ' ', '1'), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(fc.uniqueArray(label, { maxLength: 40 }), (labels) => {
        const all = labels.map((one, index) => ({ label: one, count: index + 1, isKnown: false }))
        const keys = (found: ReturnType<typeof likeLabels>) => found.map((pair) => JSON.stringify(pair)).sort()
        expect(keys(likeLabels(all.toReversed()))).toEqual(keys(likeLabels(all)))
        expect(likeLabels(all).length).toBeLessThanOrEqual(500)
      }),
    )
  })
})
