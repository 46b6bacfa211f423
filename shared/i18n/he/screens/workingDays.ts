import type { SameKeys } from '../../en/sameKeys.ts'
import type { workingDays as english } from '../../en/screens/workingDays.ts'

export const workingDays: SameKeys<typeof english> = {
  title: 'ימי עבודה',
  hint: 'העומס והמועדים בתכנית נמדדים בימים האלה.',
  week: 'שבוע העבודה',
  weeks: { 'sunday-thursday': 'ראשון עד חמישי', 'monday-friday': 'שני עד שישי' },
  calendar: 'חגים',
  calendars: { hebrew: 'לפי הלוח העברי, כולל ערבי חג', none: 'ללא' },
  daysOff: 'ימי חופשה נוספים',
  newDayOff: 'יום חופשה נוסף',
  add: 'הוספת היום',
  remove: 'הסרת {{day}}',
  known: '{{day}} כבר ברשימה.',
  notWorking: '{{day}} אינו יום עבודה ({{why}}); יום העבודה האחרון לפניו הוא {{before}}.',
  weekend: 'סוף שבוע',
  dayOff: 'יום חופשה',
  eve: 'ערב {{holiday}}',
  holidays: {
    'rosh-hashana': 'ראש השנה',
    'yom-kippur': 'יום הכיפורים',
    sukkot: 'סוכות',
    'simchat-torah': 'שמחת תורה',
    passover: 'פסח',
    'passover-end': 'שביעי של פסח',
    'independence-day': 'יום העצמאות',
    shavuot: 'שבועות',
  },
}
