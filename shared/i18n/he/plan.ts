import type { plan as english } from '../en/plan.ts'
import type { SameKeys } from '../en/sameKeys.ts'

export const plan: SameKeys<typeof english> & Readonly<Record<string, string>> = {
  amount_count_one: 'מקרה אחד בחודש',
  amount_count_two: 'שני מקרים בחודש',
  amount_count_other: '{{number}} מקרים בחודש',
  amount_severity_one: 'נקודת חומרה אחת בחודש',
  amount_severity_two: 'שתי נקודות חומרה בחודש',
  amount_severity_other: '{{number}} נקודות חומרה בחודש',
  amount_cost_other: '{{number}} בחודש',
  amount_customers_one: 'לקוח אחד בחודש',
  amount_customers_two: 'שני לקוחות בחודש',
  amount_customers_other: '{{number}} לקוחות בחודש',
  days_one: 'יום עבודה אחד',
  days_two: 'שני ימי עבודה',
  days_other: '{{number}} ימי עבודה',
  'and-others_one': '{{fix}} ופעולה נוספת',
  'and-others_two': '{{fix}} ושתי פעולות נוספות',
  'and-others_other': '{{fix}} ו־{{count}} פעולות נוספות',

  reason_first: 'מסירה יותר מכל פעולה אחרת בתכנית: {{amount}}, {{percent}} מהסך הכול',
  reason_next: 'מסירה את החלק הגדול ביותר ממה שנותר: עוד {{amount}}, {{percent}} מהסך הכול',
  reason_pinned: 'תמיד בתכנית, לפי החלטת הצוות: מסירה כאן {{amount}}, {{percent}} מהסך הכול',
  'reason_pinned-nothing': 'תמיד בתכנית, לפי החלטת הצוות, אף שכאן אינה מסירה דבר נוסף',
  reason_prerequisite: 'אינה מסירה דבר נוסף בעצמה, אבל היא תנאי לביצוע {{fix}}',
  reason_opens: 'מסירה כאן {{amount}}, {{percent}} מהסך הכול, ומדורגת גבוה כל כך כי {{fix}} תלויה בה ומסירה יותר',
  reason_waited: 'תלויה בביצוע {{fix}}, ולכן נאלצה להמתין: מסירה עוד {{amount}}, {{percent}} מהסך הכול',
  overlap: '{{percent}} ממה שהיא פותרת לבדה כבר נפתר בזכות {{fix}}',
  joined: '{{first}}; {{second}}.',
  single: '{{first}}.',

  left_done: 'כבר בוצעה; השפעתה ניכרת במספרים.',
  left_rejected: 'נדחתה.',
  'left_pinned-out': 'מחוץ לתכנית, לפי החלטת הצוות.',
  'left_no-effort': 'לא צוין לה מאמץ בימים, ולכן אי אפשר לשקול אותה מול ימי העבודה הזמינים.',
  'left_no-cost': 'לא צוינה לה עלות, ולכן אי אפשר לשקול אותה מול התקציב.',
  'left_prerequisite-unavailable': 'תלויה בפעולה {{fix}}, שאינה יכולה להיכנס לתכנית.',
  left_excluded: 'לא ניתנת לשילוב עם {{fix}}, שבתכנית.',
  'left_no-effect': 'אינה מחלישה אף גורם שורש שעומד מאחורי נקודת כשל שנמדדה.',
  'left_adds-nothing': 'אינה מוסיפה דבר: התכנית כבר מסירה את כל מה שהייתה מסירה.',
  'left_adds-nothing-by': 'אינה מוסיפה דבר: התכנית, ובעיקר {{fix}}, כבר מסירה את כל מה שהייתה מסירה.',
  'left_too-large-capacity': 'המאמץ הדרוש לה הוא {{needs}}, יותר ממה שעוד פנוי: {{available}}.',
  'left_too-large-budget': 'עלותה {{needs}}, יותר מהתקציב הפנוי: {{available}}.',
  'left_does-not-fit-capacity': 'הייתה מסירה עוד {{amount}}, אבל המאמץ הדרוש לה הוא {{needs}}, והתכנית מותירה {{available}}.',
  'left_does-not-fit-budget': 'הייתה מסירה עוד {{amount}}, אבל עלותה {{needs}}, והתכנית מותירה {{available}}.',
  left_infeasible: 'לא נבחרו פעולות, כי אי אפשר לעמוד בסימונים ״תמיד בתכנית״.',

  'notice_infeasible-capacity_one':
    'אי אפשר לעמוד בסימון ״תמיד בתכנית״: הפעולה {{fixes}} דורשת {{needs}}, וזמינים רק {{available}}. בתכנית מוצגת רק היא.',
  'notice_infeasible-capacity_other':
    'אי אפשר לעמוד בכל הסימונים ״תמיד בתכנית״: {{fixes}} דורשות יחד {{needs}}, וזמינים רק {{available}}. בתכנית מוצגות רק הן.',
  'notice_infeasible-budget_one':
    'אי אפשר לעמוד בסימון ״תמיד בתכנית״: עלות הפעולה {{fixes}} היא {{needs}}, והתקציב הוא {{available}}. בתכנית מוצגת רק היא.',
  'notice_infeasible-budget_other':
    'אי אפשר לעמוד בכל הסימונים ״תמיד בתכנית״: {{fixes}} עולות יחד {{needs}}, והתקציב הוא {{available}}. בתכנית מוצגות רק הן.',
  'notice_infeasible-excludes':
    'אי אפשר לעמוד בכל הסימונים ״תמיד בתכנית״: לא ניתן לשלב את {{fixes}} זו עם זו. בתכנית מוצגות רק הן.',
  'notice_infeasible-prerequisite_one':
    'אי אפשר לעמוד בכל הסימונים ״תמיד בתכנית״: {{fixes}} תלויה בפעולה שאינה יכולה להיכנס לתכנית. בתכנית מוצגות רק הפעולות שסומנו.',
  'notice_infeasible-prerequisite_other':
    'אי אפשר לעמוד בכל הסימונים ״תמיד בתכנית״: {{fixes}} תלויות בפעולות שאינן יכולות להיכנס לתכנית. בתכנית מוצגות רק הפעולות שסומנו.',
  'notice_effort-missing_one': 'לפעולה אחת בתכנית לא צוין מאמץ, והיא נספרת כ־0 ימים.',
  'notice_effort-missing_two': 'לשתי פעולות בתכנית לא צוין מאמץ, והן נספרות כ־0 ימים.',
  'notice_effort-missing_other': 'ל־{{count}} פעולות בתכנית לא צוין מאמץ, והן נספרות כ־0 ימים.',
  'notice_cost-missing_one': 'לפעולה אחת בתכנית לא צוינה עלות, והיא נספרת ללא עלות.',
  'notice_cost-missing_two': 'לשתי פעולות בתכנית לא צוינה עלות, והן נספרות ללא עלות.',
  'notice_cost-missing_other': 'ל־{{count}} פעולות בתכנית לא צוינה עלות, והן נספרות ללא עלות.',
  notice_bounded: 'הוכח שהתכנית משיגה לפחות {{percent}} ממה שהתכנית הטובה ביותר האפשרית הייתה משיגה.',
  'notice_pin-ignored-state': 'לסימון ״תמיד בתכנית״ של {{fix}} אין השפעה: הפעולה כבר בוצעה או נדחתה.',
  'notice_pin-ignored-no-effort':
    'לסימון ״תמיד בתכנית״ של {{fix}} אין השפעה: נקבעו ימי עבודה זמינים, ולפעולה לא צוין מאמץ בימים.',
  'notice_pin-ignored-no-cost': 'לסימון ״תמיד בתכנית״ של {{fix}} אין השפעה: נקבע תקציב, ולפעולה לא צוינה עלות.',
  'notice_exceeds-root-cause_one': '{{fixes}} מסירה יותר מההשפעה של גורמי השורש שהיא מחלישה, כי הם פועלים רק יחד עם אחרים.',
  'notice_exceeds-root-cause_other': '{{fixes}} מסירות יותר מההשפעה של גורמי השורש שהן מחלישות, כי הם פועלים רק יחד עם אחרים.',
  'notice_weak-only':
    'התכנית נשענת רק על פעולות חלשות, כגון נהלים, אזהרות והדרכה, שהשפעתן נוטה להישחק. כדאי לחפש פעולה שמשנה את התהליך, את המערכת או את המבנה.',
  'notice_leans-on-training':
    '{{percent}} ממה שהתכנית מסירה נשען על הדרכה, שהשפעתה נוטה להישחק. כדאי לחפש פעולה חזקה יותר על אותם גורמי שורש.',
}
