import type { triage as english } from '../../en/causes/triage.ts'
import type { SameKeys } from '../../en/sameKeys.ts'

export const triage: SameKeys<typeof english> = {
  show_one: 'למיין אחת שממתינה',
  show_two: 'למיין שתיים שממתינות',
  show_other: 'למיין {{formatted}} שממתינות',
  back: 'חזרה לרשימה',
  label: 'נקודות כשל שממתינות למיון',
  title_one: 'נקודת כשל אחת ממתינה: חסר לה מקום, חומרה או גורם',
  title_two: 'שתי נקודות כשל ממתינות: לכל אחת חסר מקום, חומרה או גורם',
  title_other: '{{count}} נקודות כשל ממתינות: לכל אחת חסר מקום, חומרה או גורם',
  place: '{{place}} מתוך {{all}}',
  finished: 'אין מה למיין: לכל נקודת כשל יש מקום, חומרה וגורם.',
  stage: 'שלב',
  touchpoint: 'נקודת מגע',
  severity: 'חומרה',
  rootCause: 'גורם שורש',
  why: 'הצעה, כמו ב{{sources}}',
  none: 'אין הצעה: עוד לא מוכר משהו דומה',
  accept: 'לשמור ולהמשיך',
  skip: 'לדלג',
  before: 'אחת אחורה',
  duplicate: 'אומרת כמעט אותו דבר כמו {{code}} ״{{title}}״',
  merge: 'למזג לתוכה',
  merged: 'מוזגה אל ״{{title}}״. {{keys}} מחזיר אותה.',
  traced: 'הניתוח שלה כבר התחיל: גורמי השורש נבחרים שם.',
  hint: 'Enter שומר את מה שמוצג וממשיך · Alt+D ממזג · Alt+N מדלג · Alt+B חוזר אחורה · Tab וחיצים משנים שדה',
}
