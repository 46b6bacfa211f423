import { describe, expect, it } from 'vitest'
import type { ChartWording } from '../../../renderer/charts/base/chartWording.ts'
import { capacitySentence } from '../../../renderer/charts/frontier/frontierWords.ts'
import { paretoBarName, paretoCaptions } from '../../../renderer/charts/pareto/paretoWords.ts'
import { planBarSentence, planCaptions } from '../../../renderer/charts/plan/planWords.ts'
import { directionOf } from '../../../shared/i18n/directionOf.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import { translator } from '../../../shared/i18n/translator.ts'
import { dimensions, type Language, languages } from '../../../shared/model/vocabulary.ts'
import { paretoFinding } from '../../../shared/report/paretoFinding.ts'
import { paretoOf, planOf, priceErrors } from './chartFixtures.ts'

function wording(language: Language): ChartWording {
  return { language, direction: directionOf(language), t: translator(language), format: formatFor(language, 'ILS') }
}
const english = wording('en')
const hebrew = wording('he')

const bars = (count: number, first: number) =>
  paretoOf(Array.from({ length: count }, (_, at) => [`B${at}`, at === 0 ? first : 1]))

describe('the finding of a Pareto chart', () => {
  it('says how few bars carry how much', () => {
    const pareto = paretoOf([
      ...[40, 30, 12].map((value, at) => [`B${at}`, value] as const),
      ...Array.from({ length: 15 }, (_, at) => [`C${at}`, 1.2] as const),
    ])
    expect(paretoFinding(pareto, english)).toBe('3 of 18 root causes carry 82% of the cases')
    expect(paretoFinding(pareto, hebrew)).toBe('82% מהמקרים מרוכזים ב־3 מתוך 18 גורמי שורש')
  })

  it('speaks of one in the singular', () => {
    expect(paretoFinding(bars(4, 27), english)).toBe('One of 4 root causes carries 90% of the cases')
    expect(paretoFinding(bars(4, 27), hebrew)).toBe('90% מהמקרים מרוכזים בגורם שורש אחד מתוך 4')
    expect(paretoFinding({ ...bars(4, 27), by: 'failure-point' }, hebrew)).toBe('90% מהמקרים מרוכזים בנקודת כשל אחת מתוך 4')
    expect(paretoFinding(paretoOf([['Billing', 5]]), english)).toBe('Billing carries 100% of the cases')
  })

  it('admits that there are no vital few when more than half of the bars are needed', () => {
    expect(paretoFinding(priceErrors, english)).toBe('No vital few: it takes 3 of 5 root causes to carry 80% of the cases')
    expect(paretoFinding(priceErrors, hebrew)).toBe('אין מעטים חיוניים: צריך 3 מתוך 5 גורמי שורש כדי להגיע ל־80% מהמקרים')
  })

  it('says what the bars fail to explain', () => {
    const pareto = paretoOf([
      ['A', 30],
      ['B', 20],
      ['untraced', 50],
    ])
    expect(paretoFinding(pareto, english)).toBe('The 2 root causes together account for only 50% of the cases')
    expect(paretoFinding(pareto, hebrew)).toBe('רק 50% מהמקרים משויכים ל־2 גורמי שורש')
  })

  it('says of what the shares are in a drill-down', () => {
    expect(paretoFinding(bars(4, 27), english, ['Systems', 'Old phones'])).toBe(
      'One of 4 root causes carries 90% of the cases under “Old phones”',
    )
    expect(paretoFinding(bars(4, 27), hebrew, ['מערכות'])).toBe('90% מהמקרים תחת ״מערכות״ מרוכזים בגורם שורש אחד מתוך 4')
  })

  it('counts what is gathered into Other among all, and says when the rest lies there', () => {
    const holding = (values: readonly (readonly [string, number])[], count: number) => {
      const pareto = paretoOf(values)
      const holds = Array.from({ length: count }, (_, at) => ({ key: `h${at}`, label: `H${at}`, value: 1 }))
      return { ...pareto, bars: pareto.bars.map((bar) => (bar.kind === 'other' ? { ...bar, holds } : bar)) }
    }
    const reached = [
      ['A', 50],
      ['B', 40],
      ['other', 10],
    ] as const
    expect(paretoFinding(holding(reached, 16), english)).toBe('2 of 18 root causes carry 90% of the cases')
    const short = [
      ['A', 30],
      ['B', 20],
      ['other', 50],
    ] as const
    expect(paretoFinding(holding(short, 16), english)).toBe(
      'The 2 root causes shown: only 50% of the cases; the rest lies in Other or belongs to none',
    )
    expect(paretoFinding(holding(short, 16), hebrew)).toBe(
      'רק 50% מהמקרים משויכים ל־2 גורמי שורש; היתר נאסף תחת ״אחר״ או אינו משויך',
    )
  })

  it('says that nothing was measured', () => {
    expect(paretoFinding(paretoOf([['A', 0]]), english)).toBe('Nothing was measured here yet')
  })
})

describe('the words around a Pareto chart', () => {
  it('name what is counted, the period, the number of cases and the way down', () => {
    expect(paretoCaptions(priceErrors, english, ['Systems']).subtitle).toBe(
      'Cases a month, by root cause · within Systems · 1 Jan 2026 – 31 Mar 2026 · n = 312 cases in 30 failure points',
    )
    expect(paretoCaptions(priceErrors, hebrew).subtitle).toContain('n = 312 מקרים, 30 נקודות כשל')
    const estimated = { ...priceErrors, period: null, counted: { occurrences: 0, failurePoints: 1, estimated: 1 } }
    expect(paretoCaptions(estimated, english).subtitle).toBe('Cases a month, by root cause · n = 1 failure point')
  })

  it('print the rule and what both axes end at', () => {
    const { rule } = paretoCaptions(priceErrors, english)
    expect(rule).toContain('80%')
    expect(rule).toMatch(/Both axes end at the total, 300 cases a month\.$/)
  })

  it('read a bar out with its place, and whether it opens', () => {
    expect(paretoBarName(priceErrors, 1, english, true)).toBe(
      'Price: 80 cases a month, 27% of the cases; with the bars before it 58%. 2 of 5, one of the vital few. Enter opens it.',
    )
    expect(paretoBarName(priceErrors, 4, english, false)).toBe(
      'Date: 27 cases a month, 9% of the cases; with the bars before it 100%. 5 of 5.',
    )
    expect(paretoBarName(priceErrors, 0, hebrew, false)).toBe(
      '\u2068Contact\u2069: 94 מקרים בחודש, 31% מהמקרים. 1 מתוך 5, בין המעטים החיוניים.',
    )
  })
})

describe('the words of the plan', () => {
  const subject = {
    plan: planOf(
      [
        [300, 300],
        [100, 400],
      ],
      1000,
    ),
    measure: 'count' as const,
    fixes: new Map([
      ['fix-1', { code: 'FX-01', title: 'One owner' }],
      ['fix-2', { code: 'FX-02', title: 'Checklist' }],
    ]),
  }
  const second = subject.plan.items[1]

  it('state what the plan removes of all harm', () => {
    expect(planCaptions(subject, english)).toMatchObject({
      title: '2 fixes remove 40% of the cases',
      subtitle: 'Cases removed a month, by fix in the order of the plan; 8 working days in all',
    })
    expect(planCaptions(subject, hebrew).title).toBe('שתי פעולות שיפור מסירות 40% מהמקרים')
    expect(planCaptions({ ...subject, plan: planOf([], 1000) }, english).title).toBe('The plan holds no fix yet')
    expect(planCaptions({ ...subject, plan: planOf([[0, 0]], 0) }, english).title).toBe(
      'The chosen fixes remove none of the cases',
    )
  })

  it('tell what is solved above already', () => {
    expect(second && planBarSentence(subject, second, english)).toBe(
      'FX-02 Checklist: removes 100 cases a month, 10% of the cases, and 75% of what it could do alone is already solved above; with the fixes above it 40%.',
    )
  })

  it('fall back to the name in the plan when the fix is no longer there', () => {
    expect(second && planBarSentence({ ...subject, fixes: new Map() }, second, english)).toMatch(/^FX-2: removes/)
  })
})

describe('the words of the capacity', () => {
  const at = (capacity: number | null) => ({ measure: 'count' as const, total: 1000, capacity, removed: 410 })

  it('are grammatical for none, one and many days', () => {
    expect(capacitySentence(at(24), english, 'title')).toBe('With 24 working days the plan removes 41% of the cases')
    expect(capacitySentence(at(1), english, 'valueText')).toBe('1 working day: the plan removes 41% of the cases')
    expect(capacitySentence(at(null), english, 'title')).toBe('Without a limit the plan removes 41% of the cases')
    expect(capacitySentence(at(1), hebrew, 'title')).toBe('עם יום עבודה אחד התכנית מסירה 41% מהמקרים')
    expect(capacitySentence(at(24), hebrew, 'title')).toBe('עם 24 ימי עבודה התכנית מסירה 41% מהמקרים')
  })
})

describe('every finding', () => {
  it('has words for each dimension and measure in both languages', () => {
    const measures = ['count', 'severity', 'cost', 'customers'] as const
    for (const language of languages) {
      const seen = new Set<string>()
      for (const by of dimensions)
        for (const measure of measures) {
          const { title, subtitle } = paretoCaptions({ ...bars(9, 30), by, measure }, wording(language))
          expect(`${title} ${subtitle}`).not.toMatch(/[{}]|undefined|NaN/)
          seen.add(`${title} ${subtitle}`)
        }
      expect(seen.size).toBe(dimensions.length * measures.length)
    }
  })
})
