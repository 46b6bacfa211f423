import type { SameKeys } from '../../en/sameKeys.ts'
import type { reportDialog as english } from '../../en/screens/reportDialog.ts'

export const reportDialog: SameKeys<typeof english> = {
  title: 'הפקת דוח',
  kind: 'המסמך',
  format: 'סוג הקובץ',
  formats: { pdf: 'PDF', docx: 'Word', pptx: 'PowerPoint', html: 'HTML', xlsx: 'Excel' },
  language: 'שפת הדוח',
  redacted: 'הסתרת שמות',
  redactedHint: 'שמות שבשדות של אנשים, גם כשהם מופיעים בתוך טקסט, וכן מספרים וכתובות שמזהים אדם. הדבר נכתב בשער הדוח.',
  parts: 'חלקי הדוח לפי הסדר',
  earlier: '{{part}}: להקדים',
  later: '{{part}}: לאחר',
  noParts: 'יש לבחור חלק אחד לפחות.',
  make: 'הפקה',
  makingShare: 'הדוח בהכנה… {{share}}',
  compared: 'השוואת שתי תקופות לבחירתי',
  comparedHint: 'אחרת הצילום האחרון לוועדה מושווה למה שנספר מאז.',
  before: 'לפני',
  after: 'אחרי',
  from: '{{period}}: מיום',
  to: '{{period}}: עד יום',
  noPeriods: 'יש לציין מתי מתחילה ומתי מסתיימת כל תקופה.',
  making: 'הדוח בהכנה…',
  made: 'הדוח נשמר: {{name}}',
}
