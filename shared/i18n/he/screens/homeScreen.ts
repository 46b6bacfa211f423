import type { SameKeys } from '../../en/sameKeys.ts'
import type { homeScreen as english } from '../../en/screens/homeScreen.ts'

export const homeScreen: SameKeys<typeof english> = {
  title: 'לגלות מה באמת משתבש, ולתקן קודם את מה שחשוב.',
  lead: 'קובץ אחד לכל פרויקט ייעוץ. הוא נשאר במחשב הזה.',
  create: 'פרויקט חדש',
  createLead: 'מתחילים ממסע לקוח ריק.',
  open: 'פתיחה…',
  openLead: 'קובץ פרויקט (‎.shoresh) מהמחשב הזה.',
  sample: 'פרויקט לדוגמה',
  sampleLead: 'חברת שיפוצים בת 75 עובדים, מהתלונות ועד תכנית עבודה מדורגת.',
  recent: 'נפתחו לאחרונה',
  inFolder: 'בתיקייה הזאת',
  nothingRecent: 'כאן יופיעו הפרויקטים שתפתחו.',
  nothingInFolder: 'אין עדיין קובץ פרויקט בתיקייה הזאת.',
  missing: 'לא נמצא',
  forget: 'הסרת {{name}} מהרשימה',
  openedAt: 'נפתח ב־{{when}}',
  newTitle: 'פרויקט חדש',
  newName: 'שם הלקוח או הפרויקט',
  newNameHint: 'זה יהיה שם הפרויקט ושם הקובץ.',
  newLanguage: 'שפת הפרויקט',
  newLanguageHint: 'לשמות הקטגוריות, לדוחות ולנימוקים. שפת המסכים נקבעת בנפרד.',
  createNow: 'יצירה',
  goOn: 'המשך עבודה על {{name}}',
  onDisk: 'הקובץ אינו מוצפן. הגנו על הכונן שבו הוא נמצא, כמו על כל מסמך סודי.',
}
