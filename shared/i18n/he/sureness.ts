import type { SameKeys } from '../en/sameKeys.ts'
import type { sureness as english } from '../en/sureness.ts'

export const sureness: SameKeys<typeof english> & Readonly<Record<string, string>> = {
  interval: 'קרוב לוודאי בין {{low}} ל־{{high}}',
  intervalSpoken: 'ב־9 מתוך 10 תרחישים התכנית מסירה {{low}} עד {{high}}.',
  method_other: '{{count}} תרחישים: בכל אחד מוגרל מחדש ערך לכל אומדן, בין הנמוך לגבוה, ולכל ספירה, לפי הטעות המקרית שלה.',
  singleValues: 'כל המספרים שמאחורי התכנית הם ערכים יחידים, ולכן אין טווח להציג.',
  changesNothing: 'מה שאינו ודאי אינו משנה דבר בתכנית, ולכן אין טווח להציג.',

  sure: 'הבחירה ודאית: כל פעולה נשארת ב־90 מתוך 100 תרחישים לפחות.',
  partly_one: 'הבחירה ודאית ברובה; רק {{fixes}} עשויה לפנות את מקומה לפעולה אחרת.',
  partly_other: 'הבחירה ודאית ברובה; {{fixes}} עשויות לפנות את מקומן לפעולות אחרות.',
  open_one: 'הבחירה פתוחה: רק פעולה אחת מתוך {{fixes}} נשארת בתכנית ב־90 מתוך 100 תרחישים לפחות.',
  open_two: 'הבחירה פתוחה: רק שתי פעולות מתוך {{fixes}} נשארות בתכנית ב־90 מתוך 100 תרחישים לפחות.',
  open_other: 'הבחירה פתוחה: רק {{count}} פעולות מתוך {{fixes}} נשארות בתכנית ב־90 מתוך 100 תרחישים לפחות.',
  openNone: 'הבחירה פתוחה: אף פעולה אינה נשארת בתכנית ב־90 מתוך 100 תרחישים.',

  staysAlways: 'נשארת בתכנית בכל התרחישים.',
  staysNearly: 'נשארת בתכנית ביותר מ־99 מתוך 100 תרחישים.',
  stays: 'נשארת בתכנית ב־{{times}} מתוך 100 תרחישים.',
  staysHardly: 'נשארת בתכנית בפחות מתרחיש אחד מתוך 100.',
  enters: 'נמצאת בתכנית ב־{{times}} מתוך 100 תרחישים.',

  alike: 'אי אפשר לקבוע איזו מהן מסירה יותר: {{first}} או {{second}} ({{ratio}}).',
  equal: '{{first}} ו־{{second}} מסירות כאן אותה כמות.',

  solved: '{{percent}} כבר נפתר בזכות {{fix}}',

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
