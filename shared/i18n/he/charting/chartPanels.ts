import type { chartPanels as english } from '../../en/charting/chartPanels.ts'
import type { SameKeys } from '../../en/sameKeys.ts'

export const chartPanels: SameKeys<typeof english> = {
  beside: {
    category: 'לוח לכל קטגוריה',
    'root-cause': 'לוח לכל גורם שורש',
    'failure-point': 'לוח לכל נקודת כשל',
    stage: 'לוח לכל שלב',
    touchpoint: 'לוח לכל נקודת מגע',
    channel: 'לוח לכל ערוץ',
    promise: 'לוח לכל הבטחה',
    unit: 'לוח לכל יחידה',
    field: 'לוח לכל ערך',
    periods: 'שתי תקופות',
  },
  rule: 'לכל הלוחות אותו קנה מידה ואותו סדר, הסדר של כלל הנתונים, ולכן אפשר להשוות אורכים גם כשהסכומים שונים. גם לעמודה של 0 נשמרת שורה.',
  rulePeriods: 'שתי התקופות מוצגות בממוצע לחודש, בקנה מידה אחד ובסדר של הראשונה. גם לעמודה של 0 נשמרת שורה.',
  leadsOne: '״{{label}}״ במקום הראשון',
  leadsNone: 'אין עמודה שמובילה יותר מפעם אחת (מתוך {{things}})',
  leadsAll: '״{{label}}״ תמיד במקום הראשון ({{things}})',
  leadsSome_one: '״{{label}}״ במקום הראשון ב־{{number}} מתוך {{things}}',
  leadsSome_other: '״{{label}}״ במקום הראשון ב־{{number}} מתוך {{things}}',
  ruleVolume:
    'מה שנספר בשתי התקופות מוצג {{per}}, בקנה מידה אחד ובסדר של הראשונה; הערכות, שאינן תלויות בהיקף, אינן נכללות. גם לעמודה של 0 נשמרת שורה.',
  samePeriods: '״{{label}}״ במקום הראשון בשתי התקופות; הסכום {{per}} הוא {{now}} לעומת {{before}}',
  otherPeriods: 'במקום הראשון ״{{label}}״, ובתקופה האחרת ״{{second}}״; הסכום {{per}} הוא {{now}} לעומת {{before}}',
  onePeriod: '״{{label}}״ במקום הראשון; באחת התקופות לא נמדד דבר',
  total: '{{value}} בסך הכול',
  cell: '{{label}} {{value}}',
  row: '{{label}}: {{parts}}. {{unit}}.',
  same: 'זהה בשתיהן.',
  new: 'לא קיים בתקופה האחרת.',
  gone: 'קיים רק בתקופה האחרת.',
  more: '{{share}} יותר מאשר בתקופה האחרת.',
  less: '{{share}} פחות מאשר בתקופה האחרת.',
  summary: 'תרשימים זה לצד זה. {{title}}. {{subtitle}}. מקשי החיצים עוברים בין השורות.',
}
