import { describe, expect, it } from 'vitest'
import type { PlanComparison, PlanMove } from '../../../shared/analysis/plan/comparePlans.ts'
import type { Sureness } from '../../../shared/analysis/uncertainty/sureness.ts'
import { sureness as english } from '../../../shared/i18n/en/sureness.ts'
import { sureness as hebrew } from '../../../shared/i18n/he/sureness.ts'
import type { PlanWords } from '../../../shared/i18n/planSentences.ts'
import {
  alikeSentence,
  certainSentence,
  drawsSentence,
  entersSentence,
  intervalSentence,
  intervalText,
  moveSentence,
  moveSentences,
  staysSentence,
  surenessSentence,
  trialSentence,
} from '../../../shared/i18n/surenessSentences.ts'

const inEnglish: PlanWords = { language: 'en', measure: 'count', currency: 'ILS' }
const inHebrew: PlanWords = { language: 'he', measure: 'count', currency: 'ILS' }

/** What a reader sees: invisible marks of direction are left out. */
function read(text: string | null): string | null {
  return text?.replace(/[\u200e\u200f\u2066-\u2069]/g, '').replaceAll('\u00a0', ' ') ?? null
}

const names = (...codes: readonly string[]) => codes.map((name) => ({ id: name, name }))

describe('the interval of what a plan removes', () => {
  it('stands beside the number without its unit, and with it as a sentence', () => {
    const interval = { low: 540.4, high: 1760 }
    expect(read(intervalText(interval, inEnglish))).toBe('most likely between 540 and 1,760')
    expect(read(intervalText(interval, inHebrew))).toBe('קרוב לוודאי בין 540 ל־1,760')
    expect(read(intervalSentence(interval, inEnglish))).toBe(
      'In 9 of 10 ways that the numbers could fall, the plan removes between 540 and 1,760 cases a month.',
    )
    expect(read(intervalSentence(interval, inHebrew))).toBe(
      'ב־9 מתוך 10 מצבים אפשריים של המספרים התכנית מסירה 540 עד 1,760 מקרים בחודש.',
    )
    const cost: PlanWords = { ...inEnglish, measure: 'cost' }
    expect(read(intervalText(interval, cost))).toBe('most likely between ₪540 and ₪1,760')
    expect(read(intervalSentence(interval, { ...inHebrew, measure: 'cost' }))).toBe(
      'ב־9 מתוך 10 מצבים אפשריים של המספרים התכנית מסירה 540 ₪ עד 1,760 ₪ בחודש.',
    )
  })

  it('is replaced by why there is none, and says where it comes from', () => {
    expect(certainSentence(1, inEnglish)).toContain('single value')
    expect(certainSentence(10_000, inEnglish)).toContain('changes nothing')
    expect(certainSentence(1, inHebrew)).toContain('ערכים יחידים')
    expect(certainSentence(10_000, inHebrew)).toContain('אינו משנה דבר')
    expect(drawsSentence(10_000, inEnglish)).toMatch(/^10,000 draws: /)
    expect(drawsSentence(10_000, inHebrew)).toMatch(/^10,000 תרחישים: /)
  })
})

describe('how sure a choice is', () => {
  it.each<[Sureness, string, string]>([
    [
      { kind: 'sure', fixes: 4, sure: 4, doubtful: [] },
      'The choice is sure: in at least 90 of 100 ways that the numbers could fall, each fix stays in the plan.',
      'הבחירה ודאית: ב־90 מתוך 100 מצבים אפשריים של המספרים לפחות, כל פעולה נשארת בתכנית.',
    ],
    [
      { kind: 'partly', fixes: 4, sure: 3, doubtful: names('FX-07') },
      'The choice is mostly sure; only FX-07 may give way to another.',
      'הבחירה ודאית ברובה; רק FX-07 עשויה לפנות את מקומה לפעולה אחרת.',
    ],
    [
      { kind: 'partly', fixes: 5, sure: 3, doubtful: names('FX-07', 'FX-02') },
      'The choice is mostly sure; FX-07 and FX-02 may give way to others.',
      'הבחירה ודאית ברובה; FX-07 ו־FX-02 עשויות לפנות את מקומן לפעולות אחרות.',
    ],
    [
      { kind: 'partly', fixes: 12, sure: 7, doubtful: names('FX-01', 'FX-02', 'FX-03', 'FX-04', 'FX-05') },
      'The choice is mostly sure; FX-01, FX-02, FX-03 and 2 others may give way to others.',
      'הבחירה ודאית ברובה; FX-01, FX-02, FX-03 ושתי פעולות נוספות עשויות לפנות את מקומן לפעולות אחרות.',
    ],
    [
      { kind: 'open', fixes: 5, sure: 1, doubtful: names('a', 'b', 'c', 'd') },
      'The choice is open: only one of 5 fixes stays in the plan in at least 90 of 100 ways that the numbers could fall.',
      'הבחירה פתוחה: רק פעולה אחת מתוך 5 נשארת בתכנית ב־90 מתוך 100 מצבים אפשריים של המספרים לפחות.',
    ],
    [
      { kind: 'open', fixes: 9, sure: 4, doubtful: names('a', 'b', 'c', 'd', 'e') },
      'The choice is open: only 4 of 9 fixes stay in the plan in at least 90 of 100 ways that the numbers could fall.',
      'הבחירה פתוחה: רק 4 פעולות מתוך 9 נשארות בתכנית ב־90 מתוך 100 מצבים אפשריים של המספרים לפחות.',
    ],
    [
      { kind: 'open', fixes: 2, sure: 0, doubtful: names('a', 'b') },
      'The choice is open: no fix stays in the plan in 90 of 100 ways that the numbers could fall.',
      'הבחירה פתוחה: אף פעולה אינה נשארת בתכנית ב־90 מתוך 100 מצבים אפשריים של המספרים.',
    ],
  ])('is one sentence in each language: %j', (sureness, en, he) => {
    expect(read(surenessSentence(sureness, inEnglish))).toBe(en)
    expect(read(surenessSentence(sureness, inHebrew))).toBe(he)
  })

  it.each<[number, string, string]>([
    [1, 'Stays in the plan however the numbers fall.', 'נשארת בתכנית בכל מצב אפשרי של המספרים.'],
    [
      0.9999,
      'Stays in the plan in more than 99 of 100 ways that the numbers could fall.',
      'נשארת בתכנית ביותר מ־99 מתוך 100 מצבים אפשריים של המספרים.',
    ],
    [
      0.97,
      'Stays in the plan in 97 of 100 ways that the numbers could fall.',
      'נשארת בתכנית ב־97 מתוך 100 מצבים אפשריים של המספרים.',
    ],
    [
      0.004,
      'Stays in the plan in fewer than 1 of 100 ways that the numbers could fall.',
      'נשארת בתכנית בפחות ממצב אחד מתוך 100 מצבים אפשריים של המספרים.',
    ],
  ])('counts the draws in which a fix stays: %d', (share, en, he) => {
    expect(read(staysSentence(share, inEnglish))).toBe(en)
    expect(read(staysSentence(share, inHebrew))).toBe(he)
  })

  it('mentions the draws in which a left-out fix comes in only where they are not rare', () => {
    expect(entersSentence(0.04, inEnglish)).toBeNull()
    expect(entersSentence(0.43, inEnglish)).toBe('Is in the plan in 43 of 100 ways that the numbers could fall.')
    expect(read(entersSentence(0.43, inHebrew))).toBe('נמצאת בתכנית ב־43 מתוך 100 מצבים אפשריים של המספרים.')
  })

  it('names neighbours that cannot be told apart', () => {
    const alike = { first: { id: 'b', name: 'FX-02' }, second: { id: 'g', name: 'FX-07' }, share: 0.536 }
    expect(alikeSentence(alike, 10_000, inEnglish)).toBe(
      'FX-02 or FX-07 first is a toss-up: either may remove more, and their order can be chosen freely (the first does in 54 of 100 ways).',
    )
    expect(alikeSentence(alike, 10_000, inHebrew)).toBe(
      'FX-02 או FX-07 קודם: ההבדל ביניהן זניח, כל אחת עשויה להסיר יותר, ואפשר לבחור את הסדר ביניהן (הראשונה מסירה יותר ב־54 מתוך 100 מצבים).',
    )
    expect(alikeSentence({ ...alike, share: 0.5 }, 1, inEnglish)).toBe('FX-02 and FX-07 remove the same here.')
    expect(alikeSentence({ ...alike, share: 0.5 }, 1, inHebrew)).toBe('FX-02 ו־FX-07 מסירות כאן אותה כמות.')
  })
})

describe('what moves when something is tried', () => {
  const comparison = (before: number, after: number): PlanComparison => ({
    moves: [],
    removed: { before, after },
    effortDays: { before: 0, after: 0 },
    cost: { before: 0, after: 0 },
    moved: false,
  })

  it.each<[number, number, string, string]>([
    [650, 612, 'Would remove 612 instead of 650: 38 cases a month less.', 'התכנית תסיר 612 במקום 650: ירידה של 38 מקרים בחודש.'],
    [650, 651, 'Would remove 651 instead of 650: 1 case a month more.', 'התכנית תסיר 651 במקום 650: עלייה של מקרה אחד בחודש.'],
    [650, 650 + 1e-10, 'Would remove as much as now: 650 cases a month.', 'התכנית תסיר בדיוק כמו עכשיו: 650 מקרים בחודש.'],
  ])('is one sentence on the whole: %d to %d', (before, after, en, he) => {
    expect(read(trialSentence(comparison(before, after), inEnglish))).toBe(en)
    expect(read(trialSentence(comparison(before, after), inHebrew))).toBe(he)
  })

  it.each<[PlanMove['kind'], number | null, number | null, string, string]>([
    ['entered', null, 3, 'FX-03 enters at rank 3.', 'FX-03 נכנסת לתכנית בדירוג 3.'],
    ['left', 2, null, 'FX-03 leaves the plan; its rank was 2.', 'FX-03 יוצאת מהתכנית; דירוגה היה 2.'],
    ['up', 4, 1, 'FX-03 rises from rank 4 to 1.', 'FX-03 עולה מדירוג 4 לדירוג 1.'],
    ['down', 1, 4, 'FX-03 falls from rank 1 to 4.', 'FX-03 יורדת מדירוג 1 לדירוג 4.'],
    ['same', 2, 2, 'FX-03 keeps rank 2.', 'FX-03 נשארת בדירוג 2.'],
  ])('is one sentence on each fix: %s', (kind, before, after, en, he) => {
    const move: PlanMove = { fix: 'c', name: 'FX-03', kind, before, after, marginalBefore: 0, marginalAfter: 0 }
    expect(read(moveSentence(move, inEnglish))).toBe(en)
    expect(read(moveSentence(move, inHebrew))).toBe(he)
  })
})

describe('the moves of a comparison', () => {
  const move = (name: string, before: number | null, after: number | null): PlanMove => {
    const kind =
      before === null ? 'entered' : after === null ? 'left' : before === after ? 'same' : before > after ? 'up' : 'down'
    return { fix: name, name, kind, before, after, marginalBefore: 0, marginalAfter: 0 }
  }
  const comparison = (...moves: readonly PlanMove[]): PlanComparison => {
    const none = { before: 0, after: 0 }
    return { moves, removed: none, effortDays: none, cost: none, moved: true }
  }

  it('are told from the most telling on, and counted beyond four', () => {
    const few = comparison(move('a', 1, 1), move('b', 3, 2), move('c', null, 3), move('d', 2, null))
    expect(moveSentences(few, inEnglish)).toEqual([
      'c enters at rank 3.',
      'd leaves the plan; its rank was 2.',
      'b rises from rank 3 to 2.',
    ])
    // However far another moves, what enters goes before it.
    const far = comparison(move('b', 9, 1), move('c', null, 3))
    expect(moveSentences(far, inEnglish)[0]).toBe('c enters at rank 3.')
    const many = comparison(...['a', 'b', 'c', 'd', 'e'].map((name, index) => move(name, index + 1, index + 2)))
    expect(moveSentences(many, inEnglish).at(-1)).toBe('2 more fixes move.')
    expect(moveSentences(many, inEnglish)).toHaveLength(4)
    expect(moveSentences(many, inHebrew).at(-1)).toBe('שתי פעולות נוספות משנות את דירוגן.')
    expect(moveSentences(comparison(move('a', 1, 1)), inEnglish)).toEqual([])
  })
})

describe('the texts', () => {
  it('have the same places for values in both languages, but for numbers that a plural form writes out', () => {
    const places = (text: string) => [...text.matchAll(/\{\{\w+\}\}/g)].map(([place]) => place).sort()
    for (const [key, text] of Object.entries(english)) expect(places(hebrew[key] ?? ''), key).toEqual(places(text))
  })
})
