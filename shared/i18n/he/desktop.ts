import type { desktop as english } from '../en/desktop.ts'
import type { SameKeys } from '../en/sameKeys.ts'

export const desktop: SameKeys<typeof english> = {
  menu: {
    file: 'קובץ',
    quit: 'יציאה',
    edit: 'עריכה',
    cut: 'גזירה',
    copy: 'העתקה',
    paste: 'הדבקה',
    selectAll: 'בחירת הכול',
    view: 'תצוגה',
    actualSize: 'גודל רגיל',
    zoomIn: 'הגדלה',
    zoomOut: 'הקטנה',
    fullScreen: 'מסך מלא',
    reload: 'טעינה מחדש',
    developerTools: 'כלי פיתוח',
    window: 'חלון',
    minimise: 'מזעור',
  },
  engagements: 'פרויקטים של שורש',
  open: 'פתיחה',
  save: 'שמירה',
  ok: 'אישור',
  cannotOpen: 'הקובץ לא נפתח',
  crashed: 'שורש נעצרה באופן לא צפוי',
  crashedDetail: 'העבודה שמורה עד השינוי האחרון. כדי להמשיך יש להפעיל מחדש.',
  restart: 'הפעלה מחדש',
  quit: 'יציאה',
  notBuilt: 'העמוד של שורש עדיין לא נבנה. הפקודה npm start בונה אותו.',
}
