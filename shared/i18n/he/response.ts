import type { response as english } from '../en/response.ts'
import type { SameKeys } from '../en/sameKeys.ts'

export const response: SameKeys<typeof english> = {
  title: 'מה הלקוח שומע',
  lead: 'מודים בטעות, מפצים ואומרים מה ימנע אותה בפעם הבאה; אחר כך מספרים למי שעוד לא פנה.',
  draft: 'טיוטה מהגורמים ומפעולות השיפור',
  fields: {
    admission: 'הודאה בטעות',
    compensation: 'פיצוי',
    prevention: 'כדי שלא יקרה שוב',
    earlySign: 'סימן מוקדם, לפני שהלקוח רואה',
    callFirst: 'מי מתקשר ראשון ללקוח, ועד מתי',
  },
  drafts: {
    admission: 'זה קרה אצלנו: {{title}}. זו טעות שלנו, לא שלכם, ואנחנו מצטערים.',
    admissionWithCause: 'זה קרה אצלנו: {{title}}. זו טעות שלנו, לא שלכם, ואנחנו מצטערים. מה שעומד מאחוריה: {{cause}}.',
    compensation: 'מתקנים על חשבוננו עד …, ו־… עלינו.',
    prevention: 'כדי שזה לא יקרה שוב לאף אחד: {{fixes}}.',
    fixBy: '{{fix}} (עד {{day}})',
    noFix: 'עד … נספר לכם מה אנחנו משנים כדי שזה לא יקרה שוב לאף אחד.',
  },
  affected: 'מי עוד נפגע ועדיין לא פנה',
  told_one: 'סיפרנו ל־{{told}} מתוך אחד',
  told_two: 'סיפרנו ל־{{told}} מתוך שניים',
  told_other: 'סיפרנו ל־{{told}} מתוך {{count}}',
  paste: 'שם בכל שורה: הדביקו את רשימת הסדרה, התאריך או הטכנאי',
  pasteLabel: 'מי שנפגעו',
  add: 'הוספה לרשימה של מי שלא פנו',
  added: 'נוספו: {{added}}. כבר פנו: {{called}}. כבר היו ברשימה: {{known}}.',
  toldOn: '{{customer}}, סיפרנו ב־{{day}}',
  notTold: '{{customer}}, עוד לא סיפרנו',
  remove: 'הסרת {{customer}} מהרשימה',
}
