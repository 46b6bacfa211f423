import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import type { ChartWording } from '../../../renderer/charts/base/chartWording.ts'
import { panelsOfSplit } from '../../../renderer/charts/panels/panelsOf.ts'
import { panelsPicture } from '../../../renderer/charts/panels/panelsPicture.tsx'
import { panelsCaptions } from '../../../renderer/charts/panels/panelsWords.ts'
import { paretoPicture } from '../../../renderer/charts/pareto/paretoPicture.tsx'
import { paretoCaptions } from '../../../renderer/charts/pareto/paretoWords.ts'
import { planPicture } from '../../../renderer/charts/plan/planPicture.tsx'
import { planCaptions } from '../../../renderer/charts/plan/planWords.ts'
import type { Pareto } from '../../../shared/analysis/pareto/pareto.ts'
import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { measure, paretoOf, planOf, priceErrors } from './chartFixtures.ts'

function wordingOf(language: Language): ChartWording {
  return { language, direction: directionOf(language), t: translator(language), format: formatFor(language, 'ILS') }
}

function paretoSvg(pareto: Pareto, language: Language): string {
  const wording = wordingOf(language)
  const captions = paretoCaptions(pareto, wording)
  const picture = paretoPicture({
    ...{ pareto, captions, wording, measure, today: '2026-11-21' },
    categoryOf: (key) => (key === 'key-0' ? 'systems' : 'own'),
    ownCategories: [{ id: 'own', name: 'Own' }],
  })
  return renderToStaticMarkup(picture)
}

/** What a picture that stands alone may not hold. */
const borrowed = /var\(|currentColor|NaN|undefined|href="(?!#)|https?:\/\/(?!www\.w3\.org\/2000\/svg)/

describe('a saved Pareto chart', () => {
  it.each(['en', 'he'] as const)('says in %s its finding, what is counted, the rule and the date', (language) => {
    const svg = paretoSvg(priceErrors, language)
    const captions = paretoCaptions(priceErrors, wordingOf(language))
    expect(svg).toContain(captions.title)
    expect(svg).toContain(language === 'he' ? 'נכון ל־21 בנוב׳ 2026' : 'As of 21 Nov 2026')
    expect(svg).toContain(`direction="${directionOf(language)}"`)
    expect(svg).toContain(`lang="${language}"`)
    const words = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((match) => match[1])
    expect(words.join(' ')).toContain(captions.subtitle)
    expect(words.join(' ')).toContain(captions.rule.split('. ')[0])
  })

  it('needs nothing of the page: colours are values, the font is named with a fallback', () => {
    const svg = paretoSvg(priceErrors, 'he')
    expect(svg).not.toMatch(borrowed)
    expect(svg).toMatch(/font-family="[^"]*Heebo[^"]*sans-serif"/)
    expect(svg).toContain('#009e73')
    expect(svg).not.toMatch(/tabindex|role="button"/)
  })

  it('fills a slide of 16:9 when its bars stand upright', () => {
    expect(paretoSvg(priceErrors, 'en')).toMatch(/width="1200" height="675"/)
  })

  it('hatches what is gathered or untraced, and defines its patterns itself', () => {
    const svg = paretoSvg(
      paretoOf([
        ['A', 5],
        ['other', 3],
        ['untraced', 1],
      ]),
      'en',
    )
    for (const [, id] of svg.matchAll(/fill="url\(#([^)]+)\)"/g)) expect(svg).toContain(`<pattern id="${id}"`)
    expect([...svg.matchAll(/fill="url\(#/g)]).toHaveLength(2)
  })

  it('names in words the bars that it leaves out', () => {
    const many = paretoOf(Array.from({ length: 70 }, (_, at) => [`Failure number ${at}`, 100]))
    const svg = paretoSvg(many, 'en')
    expect(svg).toContain('and 10 more bars with 14% of the cases')
    expect(svg).toContain('Failure number 59')
    expect(svg).not.toContain('Failure number 60')
  })
})

describe('a saved plan', () => {
  it.each(['en', 'he'] as const)('writes the names of the fixes beside their bars (%s)', (language) => {
    const plan = planOf(
      [
        [300, 300],
        [100, 400],
      ],
      1000,
    )
    const fixes = new Map([
      ['fix-1', { code: 'FX-01', title: 'אחראי אחד' }],
      ['fix-2', { code: 'FX-02', title: 'A checklist' }],
    ])
    const subject = { plan, measure: 'count' as const, fixes }
    const wording = wordingOf(language)
    const captions = planCaptions(subject, wording)
    const svg = renderToStaticMarkup(planPicture({ subject, bars: plan.items, captions, wording, measure, today: '2026-11-21' }))
    expect(svg).toContain('FX-01 אחראי אחד')
    expect(svg).toContain('FX-02 A checklist')
    expect(svg).toContain(captions.title)
    expect(svg).not.toMatch(borrowed)
  })
})

describe('saved pictures of compared charts', () => {
  const degenerate: readonly (readonly [name: string, values: readonly number[]])[] = [
    ['five bars', [94, 80, 66, 33, 27]],
    ['one bar', [5]],
    ['all zero', [0, 0, 0]],
    ['all equal', [4, 4, 4]],
    ['very small and very large', [1e12, 1e-12]],
  ]
  const series = ['Sales', 'Untraced'].map((label, at) => ({
    ...{ kind: at === 0 ? ('item' as const) : ('untraced' as const), key: label, label, value: 1 },
  }))

  it.each(degenerate.flatMap(([name, values]) => (['en', 'he'] as const).map((language) => [name, language, values] as const)))(
    '%s in %s: hold their words and nothing that is no number',
    (_name, language, values) => {
      const pareto = paretoOf(values.map((value, at) => [`Bar ${at}`, value]))
      const wording = wordingOf(language)
      const parts = values.map((value) => [value * 0.75, value * 0.25])
      const interval = { low: 10, high: 20, standing: 'above' as const }
      const extras = {
        stack: { second: 'stage' as const, series, values: parts },
        chance: { intervals: [{ key: 'key-0', ...interval }], cases: 31, bars: 7, estimates: false },
        proof: { bars: [{ kind: 'item' as const, key: 'key-0', confirmed: 3, unproven: 1 }], confirmed: 3, unproven: 1 },
      }
      const shared = { wording, measure, today: '2026-11-21', categoryOf: undefined, ownCategories: [] }
      const stacked = renderToStaticMarkup(
        paretoPicture({ ...shared, pareto, extras, captions: paretoCaptions(pareto, wording, [], extras) }),
      )
      const view = panelsOfSplit({ pareto, series, values: parts })
      const panels = renderToStaticMarkup(panelsPicture({ ...shared, view, captions: panelsCaptions(view, 'stage', wording) }))
      for (const svg of [stacked, panels]) {
        expect(svg).not.toMatch(borrowed)
        expect(svg).not.toContain('Infinity')
        expect(svg).toContain('Sales')
        expect(svg).toContain('Bar 0')
      }
    },
  )
})
