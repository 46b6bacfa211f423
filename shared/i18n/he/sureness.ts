import type { SameKeys } from '../en/sameKeys.ts'
import type { sureness as english } from '../en/sureness.ts'

export const sureness: SameKeys<typeof english> & Readonly<Record<string, string>> = {
  interval: 'קרוב לוודאי בין {{low}} ל־{{high}}',
  intervalSpoken: 'ב־9 מתוך 10 מצבים אפשריים של המספרים התכנית מסירה {{low}} עד {{high}}.',
  method_other: '{{count}} תרחישים: בכל אחד מוגרל מחדש ערך לכל אומדן, בין הנמוך לגבוה, ולכל ספירה, לפי הטעות המקרית שלה.',
  singleValues: 'כל המספרים שמאחורי התכנית הם ערכים יחידים, ולכן אין טווח להציג.',
  changesNothing: 'מה שאינו ודאי אינו משנה דבר בתכנית, ולכן אין טווח להציג.',

  sure: 'הבחירה ודאית: ב־90 מתוך 100 מצבים אפשריים של המספרים לפחות, כל פעולה נשארת בתכנית.',
  partly_one: 'הבחירה ודאית ברובה; רק {{fixes}} עשויה לפנות את מקומה לפעולה אחרת.',
  partly_other: 'הבחירה ודאית ברובה; {{fixes}} עשויות לפנות את מקומן לפעולות אחרות.',
  open_one: 'הבחירה פתוחה: רק פעולה אחת מתוך {{fixes}} נשארת בתכנית ב־90 מתוך 100 מצבים אפשריים של המספרים לפחות.',
  open_two: 'הבחירה פתוחה: רק שתי פעולות מתוך {{fixes}} נשארות בתכנית ב־90 מתוך 100 מצבים אפשריים של המספרים לפחות.',
  open_other: 'הבחירה פתוחה: רק {{count}} פעולות מתוך {{fixes}} נשארות בתכנית ב־90 מתוך 100 מצבים אפשריים של המספרים לפחות.',
  openNone: 'הבחירה פתוחה: אף פעולה אינה נשארת בתכנית ב־90 מתוך 100 מצבים אפשריים של המספרים.',

  staysAlways: 'נשארת בתכנית בכל מצב אפשרי של המספרים.',
  staysNearly: 'נשארת בתכנית ביותר מ־99 מתוך 100 מצבים אפשריים של המספרים.',
  stays: 'נשארת בתכנית ב־{{times}} מתוך 100 מצבים אפשריים של המספרים.',
  staysHardly: 'נשארת בתכנית בפחות ממצב אחד מתוך 100 מצבים אפשריים של המספרים.',
  /** The same in a narrow column: how many of 100 ways that the numbers could fall keep the fix. */
  staysAlwaysShort: 'תמיד',
  staysNearlyShort: 'מעל 99 מתוך 100',
  staysShort: '{{times}} מתוך 100',
  staysHardlyShort: 'פחות מ־1 מתוך 100',
  enters: 'נמצאת בתכנית ב־{{times}} מתוך 100 מצבים אפשריים של המספרים.',

  alike:
    '{{first}} או {{second}} קודם: ההבדל ביניהן זניח, כל אחת עשויה להסיר יותר, ואפשר לבחור את הסדר ביניהן (הראשונה מסירה יותר ב־{{times}} מתוך 100 מצבים).',
  equal: '{{first}} ו־{{second}} מסירות כאן אותה כמות.',

  trial_more: 'התכנית תסיר {{after}} במקום {{before}}: עלייה של {{amount}}.',
  trial_less: 'התכנית תסיר {{after}} במקום {{before}}: ירידה של {{amount}}.',
  trial_same: 'התכנית תסיר בדיוק כמו עכשיו: {{amount}}.',
  move_entered: '{{fix}} נכנסת לתכנית בדירוג {{after}}.',
  move_left: '{{fix}} יוצאת מהתכנית; דירוגה היה {{before}}.',
  move_up: '{{fix}} עולה מדירוג {{before}} לדירוג {{after}}.',
  move_down: '{{fix}} יורדת מדירוג {{before}} לדירוג {{after}}.',
  move_same: '{{fix}} נשארת בדירוג {{after}}.',
  moreMoves_one: 'פעולה נוספת אחת משנה את דירוגה.',
  moreMoves_two: 'שתי פעולות נוספות משנות את דירוגן.',
  moreMoves_other: '{{count}} פעולות נוספות משנות את דירוגן.',
}
