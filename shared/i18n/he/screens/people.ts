import type { SameKeys } from '../../en/sameKeys.ts'
import type { people as english } from '../../en/screens/people.ts'

export const people: SameKeys<typeof english> = {
  title: 'אנשים',
  hint: 'כל מי ששמו מופיע בשדה של אנשים. שם חדש נכנס לכל השדות האלה, גם בוועדות שצולמו; טקסט חופשי נשאר כפי שנכתב. מי שמקבל שם של אדם אחר מתאחד איתו.',
  empty: 'עדיין אין שמות. אחראים, מרואיינים ואנשי מכירות נאספים לכאן מעצמם.',
  name: 'השם של {{name}}',
  find: 'חיפוש אדם',
  noneFound: 'אין מי שנקרא כך.',
  alsoWritten: 'נכתב גם {{names}}',
  hide: 'מוסתר מהוועדה',
  hideOf: '{{name}}: מוסתר מהוועדה',
  hideHint: 'בוועדה ובדוחות מופיע קוד במקום שם מוסתר.',
  merged: 'השניים אוחדו: {{name}}. ביטול הפעולה מפריד ביניהם.',
  coded: 'אדם {{code}}',
  use: '{{role}} {{often}}',
  roles: {
    sponsor: 'נותן החסות',
    member: 'חבר צוות',
    owner: 'אחראי',
    decided: 'החליט',
    said: 'אמר',
    interviewee: 'ריאיון',
    salesperson: 'מכירות',
    contact: 'איש קשר',
    hand: 'פוגש את הלקוח',
    participant: 'השתתף בסיווג',
    source: 'נותן נתונים',
    frozen: 'בוועדות שצולמו',
    customer: 'לקוח',
  },
}
