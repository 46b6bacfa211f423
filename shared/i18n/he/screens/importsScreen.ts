import type { SameKeys } from '../../en/sameKeys.ts'
import type { importsScreen as english } from '../../en/screens/importsScreen.ts'

export const importsScreen: SameKeys<typeof english> = {
  title: 'ייבוא נתונים',
  lead: 'כל הקבצים שיובאו, איך נקראו ומה עלה בגורל השורות שלהם.',
  emptyTitle: 'עדיין לא יובא דבר',
  emptyText: 'ייבוא מביא תלונות, פניות או רשימה של נקודות כשל מקובץ אקסל או CSV; כאן אפשר לבטל כל ייבוא בשלמותו.',
  toImport: 'ייבוא קובץ',
  columns: {
    code: 'קוד',
    name: 'קובץ',
    on: 'יובא בתאריך',
    as: 'מה הפכו השורות להיות',
    rows: 'שורות',
    imported: 'יובאו',
    duplicates: 'כבר היו קיימות',
    rejected: 'נדחו',
    read: 'איך נקרא הקובץ',
  },
  kinds: {
    'failure-points': 'נקודות כשל',
    occurrences: 'מקרים',
    'root-causes': 'גורמי שורש',
    fixes: 'פעולות שיפור',
  },
  dates: {
    'day-first': 'היום ראשון',
    'month-first': 'החודש ראשון',
    'year-first': 'השנה ראשונה',
    'year-day-month': 'שנה, יום, חודש',
  },
  decimal: { point: 'נקודה עשרונית', comma: 'פסיק עשרוני' },
  headerRow: 'כותרות בשורה {{line}}',
  takeBack: 'ביטול הייבוא',
  takeBackOf: 'ביטול הייבוא של ״{{name}}״',
  takenBack_one: 'מקרה אחד ומה שנוצר עבורו בוטלו; ביטול הפעולה יחזיר אותם.',
  takenBack_two: 'שני מקרים ומה שנוצר עבורם בוטלו; ביטול הפעולה יחזיר אותם.',
  takenBack_other: '{{count}} מקרים ומה שנוצר עבורם בוטלו; ביטול הפעולה יחזיר אותם.',
  takenBackItems_one: 'פריט אחד בוטל; ביטול הפעולה יחזיר אותו.',
  takenBackItems_two: 'שני פריטים בוטלו; ביטול הפעולה יחזיר אותם.',
  takenBackItems_other: '{{count}} פריטים בוטלו; ביטול הפעולה יחזיר אותם.',
  kept: 'נשמר, כי עבדו עליו מאז: {{names}}.',
}
