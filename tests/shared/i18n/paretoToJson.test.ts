import { describe, expect, it } from 'vitest'
import type { Notice } from '../../../shared/analysis/measures/notice.ts'
import { buildPareto } from '../../../shared/analysis/pareto/buildPareto.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import { noticeSentence, ruleSentence } from '../../../shared/i18n/paretoSentences.ts'
import { paretoToJson } from '../../../shared/i18n/paretoToJson.ts'
import { languages } from '../../../shared/model/vocabulary.ts'
import { barsEngagement, engagementOf, qccBars } from '../../fixtures/barsEngagement.ts'
import { paretoInput } from '../../fixtures/paretoInput.ts'

describe('paretoToJson', () => {
  it('has exactly the documented keys', () => {
    const pareto = buildPareto(paretoInput(barsEngagement(qccBars), paretoLabels('en')), { by: 'failure-point', last: ['none'] })
    expect(paretoToJson(pareto, 'en')).toEqual({
      by: 'failure-point',
      measure: 'count',
      total: 300,
      threshold: 80,
      rule: 'The vital few are the fewest leading bars that together reach 80% of the total: the first 3 of 5 bars, with 80%; the others are the useful many.',
      vitalFew: 3,
      untraced: 0,
      bars: [
        { key: 'f0', label: 'contact num.', value: 94, share: (94 / 300) * 100, cumulative: (94 / 300) * 100, vital: true },
        { key: 'f1', label: 'price code', value: 80, share: (80 / 300) * 100, cumulative: (174 / 300) * 100, vital: true },
        { key: 'f2', label: 'supplier code', value: 66, share: 22, cumulative: 80, vital: true },
        { key: 'f3', label: 'part num.', value: 33, share: 11, cumulative: 91, vital: false },
        { key: 'f4', label: 'schedule date', value: 27, share: 9, cumulative: 100, vital: false },
      ],
      notices: expect.arrayContaining([
        { code: 'last-not-found', text: 'No bar is called “none”, so none was moved to the end.' },
      ]),
    })
  })

  it('names built-in categories and reserved bars in the language', () => {
    const engagement = engagementOf({ failurePoints: [{ id: 'f', title: 'F', perMonth: 1 }] })
    const json = paretoToJson(buildPareto(paretoInput(engagement, paretoLabels('he')), { by: 'category' }), 'he')
    expect(json.bars.map(({ label }) => label)).toEqual([
      'הדרכה',
      'זרימת מידע',
      'מבנה ארגוני',
      'מערכות',
      'תהליכי עבודה',
      'ללא גורם שורש',
    ])
    expect(json.notices.map(({ code }) => code)).toEqual(['threshold-not-reached'])
  })
})

describe('the sentences', () => {
  const notices: readonly Notice[] = [
    ...([1, 2, 5] as const).flatMap((count) => [
      { code: 'frequency-missing' as const, params: { count } },
      { code: 'severity-missing' as const, params: { count } },
      { code: 'cost-missing' as const, params: { count } },
      { code: 'customers-missing' as const, params: { count } },
      { code: 'too-few-to-rank' as const, params: { count, bars: 4 } },
      { code: 'period-unstable' as const, params: { count, month: '2026-03' } },
    ]),
    { code: 'threshold-not-reached', params: { threshold: 80, share: 30 } },
    { code: 'last-not-found', params: { label: 'x' } },
    { code: 'total-zero', params: {} },
    { code: 'flat-profile', params: { vital: 5, bars: 8, threshold: 80 } },
    { code: 'period-shift', params: { count: 8, month: '2026-03' } },
    { code: 'rankings-disagree', params: { measure: 'cost', label: 'x' } },
  ]

  it.each(languages)('leave no placeholder unfilled in %s', (language) => {
    for (const notice of notices) expect(noticeSentence(notice, language)).not.toMatch(/\{\{|undefined|NaN/)
    for (const kind of ['reached', 'not-reached', 'none'] as const) {
      for (const vital of [0, 1, 2, 5]) {
        const sentence = ruleSentence({ kind, threshold: 80, vital, bars: vital === 0 ? 0 : 7, share: 81.25 }, language)
        expect(sentence).not.toMatch(/\{\{|undefined|NaN/)
      }
    }
  })

  it('never round a share up to a threshold that it does not reach', () => {
    expect(noticeSentence({ code: 'threshold-not-reached', params: { threshold: 80, share: 79.98 } }, 'en')).toContain('79.9%')
  })

  it('use the plural forms of the language', () => {
    expect(noticeSentence({ code: 'severity-missing', params: { count: 2 } }, 'he')).toContain('לשתי נקודות כשל')
    expect(noticeSentence({ code: 'severity-missing', params: { count: 1 } }, 'en')).toContain('One failure point has')
    expect(noticeSentence({ code: 'severity-missing', params: { count: 1200 } }, 'en')).toContain('1,200 failure points')
    expect(noticeSentence({ code: 'period-unstable', params: { count: 1, month: '2026-03' } }, 'he')).toContain('מרץ 2026')
  })
})
