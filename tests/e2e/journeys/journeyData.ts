import { expect } from 'vitest'
import type { EngagementDocument } from '../../../shared/engagement/engagement.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'

/** What the user types on the way. */
export type Typed = Readonly<{ failurePoint: string; why: string; rootCause: string; fix: string }>

export const typed: Record<Language, Typed> = {
  en: {
    failurePoint: 'The night desk promises a call that nobody makes',
    why: 'The night desk learns by listening in',
    rootCause: 'No training for the night desk',
    fix: 'A practised opening week for the night desk',
  },
  he: {
    failurePoint: 'מוקד הלילה מבטיח שיחה חוזרת ואיש אינו מתקשר',
    why: 'נציגי הלילה לומדים מהאזנה בלבד',
    rootCause: 'אין הכשרה למוקד הלילה',
    fix: 'שבוע קליטה עם תרגול למוקד הלילה',
  },
}

export const severity = 5
export const perMonth = 60
export const effortDays = 3
export const cost = 2000

/** The share of the new root cause that the fix takes away. */
export const effectiveness = 0.8

/** What the journey left in an engagement must be all there, each part named by the one before it. */
export function expectAllThere(engagement: EngagementDocument, words: Typed): void {
  const failurePoint = engagement.failurePoints.find(({ title }) => title === words.failurePoint)
  expect(failurePoint).toMatchObject({ severity, perMonth })
  const rootCause = engagement.rootCauses.find(({ title }) => title === words.rootCause)
  expect(rootCause).toMatchObject({ category: 'training' })
  const trace = engagement.traces.find((candidate) => candidate.failurePoint === failurePoint?.id)
  expect(trace?.cause).toMatchObject({ title: words.why, rootCause: rootCause?.id })
  expect(engagement.fixes.find(({ title }) => title === words.fix)).toMatchObject({
    effortDays,
    cost,
    effects: [{ rootCause: rootCause?.id, effectiveness }],
  })
}
