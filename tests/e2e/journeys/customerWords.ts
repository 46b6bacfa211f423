import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { engagementOf } from '../../fixtures/barsEngagement.ts'

/** What the user types on the way, and what stands in the file before. */
export const customerWords = {
  en: {
    failurePoint: 'Leak after handover',
    rootCause: 'No flood test before tiling',
    fix: 'A flood test of a day in every bathroom',
    caller: 'Peretz family',
    affected: ['Levi family', 'Cohen family'],
    callFirst: 'Dana calls by 16:00 on the same day',
    onUs: 'a night in a hotel',
    kpi: 'Waiting for an answer on the phone',
    unit: 'calls',
    tier: 'Large',
    owner: 'Noa Gal',
    vague: 'We will get back to you soon',
    vagueWords: 'soon',
    how: 'By phone',
    howMuch: 'Within 2 hours',
    when: 'By 16:00 the same day',
    whomToCall: 'Dana Levi, 052-555-0141',
    outgoing: 'Thank you. A representative will call you shortly.',
  },
  he: {
    failurePoint: 'נזילה אחרי המסירה',
    rootCause: 'אין בדיקת הצפה לפני הריצוף',
    fix: 'בדיקת הצפה של יממה בכל חדר רחצה',
    caller: 'משפחת פרץ',
    affected: ['משפחת לוי', 'משפחת כהן'],
    callFirst: 'דנה מתקשרת עד 16:00 באותו יום',
    onUs: 'לילה במלון',
    kpi: 'המתנה למענה בטלפון',
    unit: 'שיחות',
    tier: 'גדול',
    owner: 'נועה גל',
    vague: 'נחזור אליך בהקדם',
    vagueWords: 'בהקדם',
    how: 'בטלפון',
    howMuch: 'בתוך שעתיים',
    when: 'עד 16:00 באותו יום',
    whomToCall: 'דנה לוי, 052-555-0141',
    outgoing: 'תודה. נציג מטעמנו יתקשר אליך בקרוב.',
  },
} as const satisfies Record<Language, object>

export type CustomerWords = (typeof customerWords)[Language]

/** A failure point that somebody has called about, traced to a cause that a fix is decided for. */
export function calledAbout(language: Language): EngagementDocument {
  const words = customerWords[language]
  return engagementOf({
    name: words.failurePoint,
    language,
    failurePoints: [{ id: 'f', title: words.failurePoint, perMonth: 3 }],
    rootCauses: [{ id: 'r', title: words.rootCause, category: 'process' }],
    traces: [{ failurePoint: 'f', cause: { rootCause: 'r' } }],
    fixes: [
      {
        id: 'x',
        title: words.fix,
        state: 'approved',
        dueOn: '2027-03-01',
        effects: [{ rootCause: 'r', effectiveness: 0.8 }],
      },
    ],
    occurrences: [{ failurePoint: 'f', on: '2026-03-05', customer: words.caller }],
  })
}
