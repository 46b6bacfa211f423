import type { importing as english } from '../en/importing.ts'
import type { SameKeys } from '../en/sameKeys.ts'

export const importing: SameKeys<typeof english> = {
  fields: {
    title: 'כותרת',
    stage: 'שלב',
    touchpoint: 'נקודת מגע',
    channel: 'ערוץ',
    severity: 'חומרה',
    perMonth: 'מקרים בחודש',
    costPerCase: 'עלות למקרה',
    customersPerMonth: 'לקוחות בחודש',
  },
  reasons: {
    'title-missing': 'הכותרת ריקה.',
    'too-many-cells': 'בשורה יש {{cells}} תאים ובשורת הכותרות רק {{columns}}: ייתכן שמפריד בתוך תא לא הוקף במירכאות.',
    'too-long': 'השדה ״{{field}}״ ארוך מ־{{longest}} תווים.',
    'not-a-number': 'בשדה ״{{field}}״ כתוב ״{{text}}״, וזה אינו מספר.',
    percent: 'בשדה ״{{field}}״ כתוב ״{{text}}״; אי אפשר לקלוט אחוז ככמות.',
    negative: 'בשדה ״{{field}}״ כתוב ״{{text}}״; הערך אינו יכול להיות שלילי.',
    'too-large': 'בשדה ״{{field}}״ כתוב ״{{text}}״, וזה גדול מדי.',
    'not-1-to-5': 'בשדה ״{{field}}״ כתוב ״{{text}}״; נדרש מספר שלם מ־1 עד 5.',
    'two-readings': 'בשדה ״{{field}}״ כתוב ״{{text}}״, שאפשר לקרוא בשתי דרכים, ושאר המספרים בעמודה סותרים זה את זה.',
    'not-an-estimate': 'בשדה ״{{field}}״ כתוב ״{{text}}״; נדרש מספר אחד, או נמוך–סביר–גבוה, למשל 8–12–20.',
    'touchpoint-without-stage': 'נקודת המגע ״{{touchpoint}}״ חדשה, והשורה אינה אומרת לאיזה שלב היא שייכת.',
    'touchpoint-in-several-stages': 'נקודת המגע ״{{touchpoint}}״ קיימת בכמה שלבים, והשורה אינה אומרת באיזה מהם מדובר.',
  },
}
