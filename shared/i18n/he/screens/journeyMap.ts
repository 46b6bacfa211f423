import type { SameKeys } from '../../en/sameKeys.ts'
import type { journeyMap as english } from '../../en/screens/journeyMap.ts'

export const journeyMap: SameKeys<typeof english> = {
  scale: '{{percent}}%',
  subtitle: 'ציונים 0–10: הלקוחות בקו רציף, הארגון בקו מקווקו; הפער ביניהם מוצלל',
  print: 'הדפסת המפה',
  paper: {
    a4: 'על A4, עד {{count}} שלבים בעמוד',
    a3: 'על A3, עד {{count}} שלבים בעמוד',
  },
  deleteTitle: 'למחוק את ״{{name}}״?',
  deleteAll: 'מה שיש כאן: {{touchpoints}}, {{failurePoints}}. נקודות המגע נמחקות יחד. ביטול הפעולה מחזיר הכול.',
  deleteTouchpoint: 'יש כאן {{failurePoints}}. ביטול הפעולה מחזיר הכול.',
  touchpoints_one: 'נקודת מגע אחת',
  touchpoints_two: 'שתי נקודות מגע',
  touchpoints_other: '{{count}} נקודות מגע',
  failurePoints_one: 'נקודת כשל אחת',
  failurePoints_two: 'שתי נקודות כשל',
  failurePoints_other: '{{count}} נקודות כשל',
  deleteToo: 'למחוק גם את נקודות הכשל',
  keepFailurePoints: 'להשאיר את נקודות הכשל בלי מקום',
  deleteNow: 'מחיקה',
  deleteStage: 'מחיקת השלב',
  stageDeleted: 'השלב ״{{name}}״ נמחק',
  sameAs: { stage: 'זה אותו שלב כמו', touchpoint: 'זו אותה נקודת מגע כמו' },
  merge: 'מיזוג לתוכו',
  merged: 'המיזוג של ״{{name}}״ לתוך ״{{kept}}״ נעשה',
}
