import type { overviewScreen as english } from '../en/overviewScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const overviewScreen: SameKeys<typeof english> = {
  title: 'תמונת מצב',
  lead: 'מ־{{from}} עד {{to}}',
  harm: 'הנזק',
  recorded_one: 'בנקודת כשל אחת',
  recorded_other: 'ב־{{count}} נקודות כשל',
  occurrences_one: 'מופע מתועד אחד',
  occurrences_other: '{{count}} מופעים מתועדים',
  traced: 'הגיע עד גורמי השורש',
  tracedNote: 'ל־{{untraced}} {{unit}} עוד לא נמצא גורם שורש.',
  allTraced: 'כל נקודות הכשל מגיעות עד גורם שורש.',
  removes: 'התכנית מסירה',
  removesNote_one: '{{share}} מהנזק, בפעולת תיקון אחת וב־{{days}} ימי עבודה',
  removesNote_other: '{{share}} מהנזק, ב־{{count}} פעולות תיקון וב־{{days}} ימי עבודה',
  noPlan: 'עוד אין פעולות תיקון בתכנית.',
  topRootCauses: 'גורמי השורש הכבדים ביותר',
  seePareto: 'לתרשים הפארטו',
  seePlan: 'לתכנית העבודה',
  next: 'הצעד הבא',
  nextSteps: {
    'add-failure-points': 'רשמו מה משתבש אצל הלקוחות.',
    'estimate-frequency_one': 'לנקודת כשל אחת אין שכיחות, ולכן היא נספרת כאפס. השלימו אותה.',
    'estimate-frequency_other': 'ל־{{count}} נקודות כשל אין שכיחות, ולכן הן נספרות כאפס. השלימו אותן.',
    trace: 'חקרו את {{code}} ״{{title}}״: זה הנזק הגדול ביותר שגורמיו אינם ידועים.',
    'add-fix': 'תארו פעולת תיקון ל־{{code}} ״{{title}}״: אף פעולה עוד לא מחלישה אותו.',
    'set-capacity': 'קבעו כמה ימי עבודה יש, כדי שהתכנית תוכל לבחור.',
    'carry-out': 'התכנית עומדת. אשרו את הפעולות וקבעו לכל אחת אחראי ומועד.',
  },
  nextActions: {
    'add-failure-points': 'הוספת נקודות כשל',
    'estimate-frequency': 'לרשימה',
    trace: 'לחקר הגורמים',
    'add-fix': 'תיאור פעולת תיקון',
    'set-capacity': 'קביעת קיבולת',
    'carry-out': 'לתכנית העבודה',
  },
  emptyTitle: 'מה משתבש אצל הלקוחות?',
  emptyText:
    'כל פרויקט מתחיל בנקודות כשל: דברים שמשתבשים אצל הלקוחות לאורך המסע שלהם. אפשר להקליד אותן, להדביק טבלה מאקסל או לייבא קובץ CSV.',
}
