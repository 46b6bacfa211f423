import type { unitMatrix as english } from '../../en/causes/unitMatrix.ts'
import type { SameKeys } from '../../en/sameKeys.ts'

export const unitMatrix: SameKeys<typeof english> = {
  finding: '{{share}} ממה שנוחת אצל {{landing}} נולד אצל {{births}}',
  findingOwn: '{{share}} ממה שנוחת אצל {{landing}} נולד שם עצמו',
  findingNone: 'רוב הפגיעה נוחתת אצל {{landing}}; עוד לא נותח היכן היא נולדת',
  findingNowhere: 'לאף נקודת מגע שיש בה פגיעה לא נרשמה יחידה',
  subtitle: '{{measure}}, לפי היחידה שבה זה נוחת והיחידה שבה נולד גורם השורש',
  rule: 'שורות: היחידה של נקודת המגע שבה זה משתבש. עמודות: היחידה שבה נולד גורם השורש. שטח הריבוע הוא הפגיעה; תא ממוסגר הוא פגיעה שנולדת במקום שבו היא נוחתת.',
  summary: '{{title}}. טבלה של יחידות, {{rows}} שורות ו־{{columns}} עמודות. מקשי החיצים עוברים בין התאים, Enter פותח תא.',
  landing: 'נוחת אצל ↓',
  birth: 'נולד אצל ←',
  unassigned: 'ללא יחידה',
  untraced: 'לא נותח',
  total: 'סך הכול',
  cell: 'נוחת אצל {{landing}}, נולד אצל {{birth}}: {{amount}}, {{share}} ממה שנוחת שם.',
  cellEmpty: 'נוחת אצל {{landing}}, נולד אצל {{birth}}: כלום.',
  sign: 'היכן זה נוחת, היכן זה נולד',
  opened: 'נוחת אצל {{landing}}, נולד אצל {{birth}}',
  close: 'סגירה',
  notTraced: 'לא נותח עד גורם שורש',
  words: 'מה נאמר',
  noWords: 'עוד אין עדות שמדברת על הגורמים האלה.',
  nothing: 'שום דבר שנוחת שם לא נולד שם.',
  teach:
    'רשמו במפה את היחידה של כל נקודת מגע, ולכל גורם שורש את היחידה שבה הוא נולד. אז יתגלה כאן מה מוקד השירות שומע ואחרים גורמים.',
}
