import type { SameKeys } from '../../en/sameKeys.ts'
import type { promisesScreen as english } from '../../en/screens/promisesScreen.ts'

export const promisesScreen: SameKeys<typeof english> = {
  title: 'הבטחות',
  lead_one: 'הבטחה אחת ללקוחות, ומה הם מקבלים בפועל',
  lead_two: 'שתי הבטחות ללקוחות, ומה הם מקבלים בפועל; הפער הגדול קודם',
  lead_other: '{{count}} הבטחות ללקוחות, ומה הם מקבלים בפועל; הפערים הגדולים קודם',
  newPromise: 'מה מבטיחים ללקוחות? כתבו במילים שהם שומעים ולחצו Enter',
  newPromiseLabel: 'הבטחה חדשה',
  toPareto: 'פארטו לפי הבטחה',
  table: 'הבטחות',
  columns: {
    code: 'קוד',
    text: 'ההבטחה',
    reality: 'מה מקבלים בפועל',
    gap: 'קוימה?',
    touchpoint: 'נקודת מגע',
    harm: 'פגיעה',
  },
  emptyTitle: 'מה הובטח, ומה יצא מזה',
  emptyText:
    'לא פעם החוליה החלשה אינה השירות אלא הבטחה של הפרסום או של המכירה, שהתנאים לוקחים בחזרה. כתבו למעלה את הראשונה, ואז היכן היא ניתנת, באילו תנאים, ומה הלקוחות מקבלים בפועל.',
  panel: 'פרטי {{code}}',
  text: 'ההבטחה, במילים שהלקוחות שומעים',
  madeIn: 'היכן היא ניתנת',
  madeInNote: 'פרסומת, מכירה, חוזה, אתר…',
  conditions: 'התנאים הנלווים',
  reality: 'מה הלקוחות מקבלים בפועל',
  gap: 'האם היא מקוימת?',
  understood: 'איך מוודאים שהלקוח הבין אותה',
  touchpoint: 'נקודת מגע',
  failurePoints: 'נקודות כשל שמפרות אותה',
  failurePointsNote: 'מה משתבש כשהיא אינה מקוימת',
  harm: '{{harm}} {{unit}}',
  openFailurePoint: 'פתיחת {{code}}: {{title}}',
  delete: 'מחיקת ההבטחה',
  deleted: '{{code}} נמחקה.',
}
