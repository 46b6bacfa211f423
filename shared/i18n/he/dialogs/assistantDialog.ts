import type { assistantDialog as english } from '../../en/dialogs/assistantDialog.ts'
import type { SameKeys } from '../../en/sameKeys.ts'

export const assistantDialog: SameKeys<typeof english> = {
  title: 'היוועצות בעוזר AI',
  intro:
    'העתיקו את התדריך לכל עוזר שבו אתם משתמשים, והדביקו כאן את תשובתו. שורש עצמה לא שולחת דבר לשום מקום. שמות שבשדות של אנשים, מספרים וכתובות הוסתרו; שם אחר עלול להישאר במלל חופשי, ולכן כדאי לקרוא את התדריך לפני שמעתיקים.',
  brief: 'התדריך',
  copy: 'העתקת התדריך',
  copied: 'התדריך הועתק.',
  answer: 'התשובה',
  answerHint: 'כפי שהעוזר כתב אותה, עם כל מה שסביבה.',
  read: 'הצגת ההצעות',
  source: 'ההצעות של {{source}}',
  nothing: 'אין בתשובה דבר חדש.',
  known_one: 'הצעה אחת כבר נמצאת כאן.',
  known_two: 'שתי הצעות כבר נמצאות כאן.',
  known_other: '{{number}} הצעות כבר נמצאות כאן.',
  unknown: 'הושמט מה שנשען על קודים שאינם כאן: {{codes}}.',
  kinds: { cause: 'גורמים אפשריים', link: 'קישור עדויות', idea: 'רעיונות לפעולות שיפור' },
  named: '{{code}} ״{{title}}״',
  cause: '{{title}} – גורם אפשרי של {{thing}}',
  link: { for: '{{evidence}} תומכת בטענה: {{thing}}', against: '{{evidence}} סותרת את הטענה: {{thing}}' },
  idea: '{{title}} – מחלישה את {{things}}',
  bareIdea: '{{title}}',
  take_one: 'קבלת ההצעה שסומנה',
  take_two: 'קבלת שתי ההצעות שסומנו',
  take_other: 'קבלת {{number}} ההצעות שסומנו',
  takeNone: 'לא לקבל אף הצעה',
  taken_one: 'התקבלה הצעה אחת. גורמים נרשמו כאפשריים, ופעולות כרעיונות.',
  taken_two: 'התקבלו שתי הצעות. גורמים נרשמו כאפשריים, ופעולות כרעיונות.',
  taken_other: 'התקבלו {{number}} הצעות. גורמים נרשמו כאפשריים, ופעולות כרעיונות.',
}
