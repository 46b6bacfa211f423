import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { engagementOf } from '../../fixtures/barsEngagement.ts'

/** What the user types on the way, and what stands in the file before. */
export const causeWords = {
  en: {
    name: 'Causes',
    quote: 'Nobody told me that the date had moved.',
    promised: 'We call you within a day.',
    interview: 'Dana: I waited at home. Nobody told me that the date had moved.\nShop: We call you within a day.',
    heard: 'Rep cannot see the order',
    why: 'The calendar is kept by one person',
    deeper: 'Nobody else may write in it',
    stage: 'Delivery',
    units: ['Service desk', 'Finance'],
    round: 'Which kind of cause is it?',
    themes: [
      'Late delivery of the kitchen',
      'Wrong amount on the invoice',
      'Nobody answers the phone',
      'Leak under the sink',
      'Scratched worktop',
      'Crew came without tools',
      'Password reset fails',
      'Refund still missing',
    ],
    spots: ['flat', 'house', 'office', 'shop', 'clinic'],
  },
  he: {
    name: 'גורמים',
    quote: 'אף אחד לא אמר לי שהמועד זז.',
    promised: 'אנחנו מתקשרים בתוך יום.',
    interview: 'דנה: חיכיתי בבית. אף אחד לא אמר לי שהמועד זז.\nנציג: אנחנו מתקשרים בתוך יום.',
    heard: 'הנציגה לא רואה את ההזמנה',
    why: 'היומן אצל אדם אחד',
    deeper: 'אסור לאף אחד אחר לכתוב בו',
    stage: 'אספקה',
    units: ['מוקד השירות', 'כספים'],
    round: 'איזה סוג של גורם זה?',
    themes: [
      'איחור באספקת המטבח',
      'סכום שגוי בחשבונית',
      'אין מענה בטלפון',
      'נזילה מתחת לכיור',
      'משטח שרוט',
      'הצוות הגיע בלי כלים',
      'איפוס סיסמה נכשל',
      'זיכוי שלא הגיע',
    ],
    spots: ['דירה', 'בית', 'משרד', 'חנות', 'מרפאה'],
  },
} as const satisfies Record<Language, object>

export type CauseWords = (typeof causeWords)[Language]

/** What a failure point of the theme at this place is sorted as. */
export function severityOf(place: number): number {
  return 1 + (place % 5)
}

/** One failure point of each theme is sorted and traced; so many more that say nearly the same wait. */
export function toBeSorted(language: Language, waiting: number): EngagementDocument {
  const words = causeWords[language]
  const themes = words.themes.map((title, place) => ({ title, place }))
  const [desk, finance] = words.units
  return engagementOf({
    name: words.name,
    language,
    units: [
      { id: 'desk', name: desk },
      { id: 'finance', name: finance },
    ],
    stages: [{ id: 's', name: words.stage }],
    touchpoints: [{ id: 't', name: words.stage, stage: 's', unit: 'desk' }],
    rootCauses: themes.map(({ title, place }) => ({ id: `r${place}`, title, category: 'process', unit: 'finance' })),
    failurePoints: [
      ...themes.map(({ title, place }) => ({
        id: `known${place}`,
        title,
        touchpoint: 't',
        severity: severityOf(place),
        perMonth: 10 - place,
      })),
      ...Array.from({ length: waiting }, (_, index) => {
        const { title } = themes[index % themes.length] ?? { title: '' }
        const spot = words.spots[index % words.spots.length] ?? ''
        return { id: `w${index}`, title: `${title}, ${spot} ${index}` }
      }),
    ],
    traces: themes.map(({ place }) => ({ failurePoint: `known${place}`, cause: { rootCause: `r${place}`, state: 'confirmed' } })),
    fixes: [{ id: 'x', title: words.promised, effortDays: 3, effects: [{ rootCause: 'r0', effectiveness: 0.5 }] }],
    evidence: [{ id: 'e', source: 'employee', quote: words.heard, about: [{ failurePoint: 'known0' }] }],
  })
}
