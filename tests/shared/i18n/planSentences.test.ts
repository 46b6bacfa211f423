import { describe, expect, it } from 'vitest'
import { buildPlan } from '../../../shared/analysis/plan/buildPlan.ts'
import type { FixName } from '../../../shared/analysis/plan/fixName.ts'
import type { LeftReason } from '../../../shared/analysis/plan/leftReason.ts'
import type { Overlap, PlaceReason, PlanItem } from '../../../shared/analysis/plan/plan.ts'
import type { PlanNotice } from '../../../shared/analysis/plan/planNotice.ts'
import { plan as english } from '../../../shared/i18n/en/plan.ts'
import { plan as hebrew } from '../../../shared/i18n/he/plan.ts'
import { leftSentence, type PlanWords, planNoticeSentence, reasonSentence } from '../../../shared/i18n/planSentences.ts'
import { planToJson } from '../../../shared/i18n/planToJson.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'

const inEnglish: PlanWords = { language: 'en', measure: 'count', currency: 'ILS' }
const inHebrew: PlanWords = { language: 'he', measure: 'count', currency: 'ILS' }

function named(name: string): FixName {
  return { id: name, name }
}

function item(reason: PlaceReason, marginal: number, overlap: Overlap | null = null): PlanItem {
  return {
    fix: 'x',
    name: 'FX-01',
    rank: 1,
    wave: 1,
    standalone: marginal,
    marginal,
    cumulative: marginal,
    marginalPerDay: null,
    effortDays: 0,
    cost: 0,
    pinned: false,
    shareOfTotal: marginal / 200,
    overlap,
    reason,
  }
}

/** What a reader sees: invisible marks of direction are left out. */
function read(text: string | null): string | null {
  return text?.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ') ?? null
}

describe('the reason of a rank', () => {
  it.each<[PlaceReason, number, Overlap | null, string, string]>([
    [
      { kind: 'first' },
      80,
      null,
      'Removes more than any other fix in the plan: 80 cases a month, 40% of the total.',
      'מסירה יותר מכל פעולה אחרת בתכנית: 80 מקרים בחודש, 40% מהסך הכול.',
    ],
    [
      { kind: 'next' },
      1,
      { share: 0.62, by: named('FX-03'), others: 0 },
      'Removes the most of what is left: a further 1 case a month, 0.5% of the total; 62% of what it does alone is already solved by FX-03.',
      'מסירה את החלק הגדול ביותר ממה שנותר: עוד מקרה אחד בחודש, 0.5% מהסך הכול; 62% ממה שהיא פותרת לבדה כבר נפתר בזכות FX-03.',
    ],
    [
      { kind: 'next' },
      2,
      { share: 0.5, by: named('FX-03'), others: 2 },
      'Removes the most of what is left: a further 2 cases a month, 1% of the total; 50% of what it does alone is already solved by FX-03 and 2 others.',
      'מסירה את החלק הגדול ביותר ממה שנותר: עוד שני מקרים בחודש, 1% מהסך הכול; 50% ממה שהיא פותרת לבדה כבר נפתר בזכות FX-03 ושתי פעולות נוספות.',
    ],
    [
      { kind: 'pinned' },
      0,
      null,
      'Pinned into the plan, though it removes nothing more here.',
      'תמיד בתכנית, לפי החלטת הצוות, אף שכאן אינה מסירה דבר נוסף.',
    ],
    [
      { kind: 'prerequisite', neededBy: named('FX-02'), others: 1 },
      0,
      null,
      'Removes nothing more by itself, but is required by FX-02 and one other.',
      'אינה מסירה דבר נוסף בעצמה, אבל היא תנאי לביצוע FX-02 ופעולה נוספת.',
    ],
    [
      { kind: 'opens', neededBy: named('FX-02') },
      3.24,
      null,
      'Removes 3.2 cases a month here, 1.6% of the total, and stands this high because FX-02 needs it and removes more.',
      'מסירה כאן 3.2 מקרים בחודש, 1.6% מהסך הכול, ומדורגת גבוה כל כך כי FX-02 תלויה בה ומסירה יותר.',
    ],
    [
      { kind: 'waited', requires: named('FX-02'), others: 3 },
      30,
      null,
      'Had to wait for FX-02 and 3 others, which it requires: removes a further 30 cases a month, 15% of the total.',
      'תלויה בביצוע FX-02 ו־3 פעולות נוספות, ולכן נאלצה להמתין: מסירה עוד 30 מקרים בחודש, 15% מהסך הכול.',
    ],
  ])('is one sentence in each language: %j', (reason, marginal, overlap, en, he) => {
    expect(read(reasonSentence(item(reason, marginal, overlap), inEnglish))).toBe(en)
    expect(read(reasonSentence(item(reason, marginal, overlap), inHebrew))).toBe(he)
  })

  it.each<[Measure, number, string, string]>([
    ['severity', 1, '1 severity point a month', 'נקודת חומרה אחת בחודש'],
    ['cost', 12345.6, '₪12,346 a month', '12,346 ₪ בחודש'],
    ['customers', 2, '2 customers a month', 'שני לקוחות בחודש'],
    ['count', 0.042, '0.042 cases a month', '0.042 מקרים בחודש'],
    ['count', 12.34, '12.3 cases a month', '12.3 מקרים בחודש'],
    ['count', 1.04, '1 case a month', 'מקרה אחד בחודש'],
  ])('names the unit of %s', (measure, marginal, en, he) => {
    const first = item({ kind: 'first' }, marginal)
    expect(read(reasonSentence(first, { ...inEnglish, measure }))).toContain(en)
    expect(read(reasonSentence(first, { ...inHebrew, measure }))).toContain(he)
  })

  it('sets a title apart, whatever its direction, and leaves a code as it is', () => {
    const overlap = { share: 0.5, by: named('הדרכה'), others: 0 }
    expect(reasonSentence(item({ kind: 'next' }, 1, overlap), inEnglish)).toContain('\u2068הדרכה\u2069')
    expect(reasonSentence(item({ kind: 'next' }, 1), inEnglish)).not.toContain('\u2068')
  })
})

describe('the reason for leaving a fix out', () => {
  it.each<[LeftReason, string, string]>([
    [{ kind: 'done' }, 'Already done; what it changed shows in the numbers.', 'כבר בוצעה; השפעתה ניכרת במספרים.'],
    [{ kind: 'excluded', by: named('FX-02') }, 'Excluded by FX-02.', 'לא ניתנת לשילוב עם FX-02, שבתכנית.'],
    [
      { kind: 'does-not-fit', limit: 'capacity', needs: 2, available: 1, marginal: 12 },
      'Would remove a further 12 cases a month, but needs 2 days and the plan leaves 1 day.',
      'הייתה מסירה עוד 12 מקרים בחודש, אבל המאמץ הדרוש לה הוא שני ימי עבודה, והתכנית מותירה יום עבודה אחד.',
    ],
    [
      { kind: 'does-not-fit', limit: 'budget', needs: 2000, available: 500, marginal: 12 },
      'Would remove a further 12 cases a month, but costs ₪2,000 and the plan leaves ₪500.',
      'הייתה מסירה עוד 12 מקרים בחודש, אבל עלותה 2,000 ₪, והתכנית מותירה 500 ₪.',
    ],
    [
      { kind: 'too-large', limit: 'capacity', needs: 30, available: 10 },
      'Needs 30 days, more than the 10 days there are.',
      'המאמץ הדרוש לה הוא 30 ימי עבודה, יותר ממה שעוד פנוי: 10 ימי עבודה.',
    ],
  ])('is one sentence in each language: %j', (reason, en, he) => {
    expect(read(leftSentence({ reason }, inEnglish))).toBe(en)
    expect(read(leftSentence({ reason }, inHebrew))).toBe(he)
  })

  it('has words for every kind', () => {
    const kinds: LeftReason[] = [
      { kind: 'rejected' },
      { kind: 'pinned-out' },
      { kind: 'no-effort' },
      { kind: 'no-cost' },
      { kind: 'prerequisite-unavailable', requires: named('FX-02') },
      { kind: 'no-effect' },
      { kind: 'adds-nothing', by: null },
      { kind: 'adds-nothing', by: named('FX-02') },
      { kind: 'too-large', limit: 'budget', needs: 3, available: 2 },
      { kind: 'infeasible' },
    ]
    for (const reason of kinds) {
      for (const words of [inEnglish, inHebrew]) expect(leftSentence({ reason }, words)).toMatch(/^[^{}]+\.$/)
    }
  })
})

describe('a notice', () => {
  it.each<[PlanNotice, string, string]>([
    [
      { code: 'effort-missing', count: 1 },
      'One fix in the plan has no effort in days and counts as 0 days.',
      'לפעולה אחת בתכנית לא צוין מאמץ, והיא נספרת כ־0 ימים.',
    ],
    [
      { code: 'effort-missing', count: 2 },
      '2 fixes in the plan have no effort in days and count as 0 days.',
      'לשתי פעולות בתכנית לא צוין מאמץ, והן נספרות כ־0 ימים.',
    ],
    [
      { code: 'bounded', reached: 0.98697 },
      'This plan is proven to reach at least 98.6% of the best possible.',
      'הוכח שהתכנית משיגה לפחות 98.6% ממה שהתכנית הטובה ביותר האפשרית הייתה משיגה.',
    ],
    [
      { code: 'infeasible', cause: 'capacity', fixes: [named('FX-01'), named('FX-02')], needs: 9, available: 5 },
      'The pins cannot be kept: FX-01 and FX-02 need 9 days and the capacity is 5 days. The plan shows the pins alone.',
      'אי אפשר לעמוד בכל הסימונים ״תמיד בתכנית״: FX-01 ו־FX-02 דורשות יחד 9 ימי עבודה, וזמינים רק 5 ימי עבודה. בתכנית מוצגות רק הן.',
    ],
  ])('is one sentence in each language: %j', (notice, en, he) => {
    expect(read(planNoticeSentence(notice, inEnglish))).toBe(en)
    expect(read(planNoticeSentence(notice, inHebrew))).toBe(he)
  })

  it('has words for every code', () => {
    const notices: PlanNotice[] = [
      ...(['budget', 'excludes', 'prerequisite'] as const).map(
        (cause): PlanNotice => ({ code: 'infeasible', cause, fixes: [named('FX-01')], needs: 9, available: 5 }),
      ),
      { code: 'cost-missing', count: 3 },
      ...(['state', 'no-effort', 'no-cost'] as const).map(
        (cause): PlanNotice => ({ code: 'pin-ignored', fix: named('FX-01'), cause }),
      ),
      { code: 'exceeds-root-cause', fixes: [named('FX-01')] },
      { code: 'exceeds-root-cause', fixes: [named('FX-01'), named('FX-02')] },
      { code: 'weak-only' },
      { code: 'leans-on-training', share: 0.7 },
    ]
    for (const notice of notices) {
      for (const words of [inEnglish, inHebrew]) expect(planNoticeSentence(notice, words)).toMatch(/^[^{}]+\.$/)
    }
  })
})

describe('the texts', () => {
  it('have the same places for values in both languages, but for numbers that a plural form writes out', () => {
    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).sort()
    for (const [key, text] of Object.entries(english)) {
      if (!key.endsWith('_one')) expect(places(hebrew[key] ?? ''), key).toEqual(places(text))
    }
  })
})

describe('planToJson', () => {
  it('has exactly the documented keys', () => {
    const plan = buildPlan(
      {
        impacts: new Map([['p', 10]]),
        traces: [{ failurePoint: 'p', cause: { rootCause: 'r' } }],
        fixes: [
          { id: 'a', title: 'a', effortDays: 2, effects: [{ rootCause: 'r', effectiveness: 1 }] },
          { id: 'b', title: 'b', effortDays: 3, effects: [{ rootCause: 'r', effectiveness: 1 }] },
        ],
      },
      { capacity: 2 },
    )
    const json = planToJson(plan, inEnglish, new Map([['a', 0.9]]))
    expect(json).toEqual({
      method: 'exact',
      total: 10,
      removed: 10,
      upperBound: 10,
      effortDays: 2,
      cost: 0,
      items: [
        {
          fix: 'a',
          rank: 1,
          wave: 1,
          standalone: 10,
          marginal: 10,
          cumulative: 10,
          effortDays: 2,
          reason: 'Removes more than any other fix in the plan: 10 cases a month, 100% of the total.',
          stays: 0.9,
        },
      ],
      left: [{ fix: 'b', reason: 'Needs 3 days, more than the 2 days there are.' }],
      notices: [],
    })
    expect(planToJson(plan, inEnglish, null).items[0]?.stays).toBeNull()
  })
})
