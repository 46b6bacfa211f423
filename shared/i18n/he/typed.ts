import type { SameKeys } from '../en/sameKeys.ts'
import type { typed as english } from '../en/typed.ts'

export const typed: SameKeys<typeof english> = {
  'not-a-number': '״{{text}}״ אינו מספר. כתבו למשל 1,200.5.',
  percent: '״{{text}}״ הוא אחוז, וכאן נדרשת כמות.',
  'two-readings':
    'אפשר לקרוא את ״{{text}}״ בשתי דרכים, והמספרים האחרים בעמודה סותרים זה את זה: באחדים השבר העשרוני בא אחרי נקודה ובאחרים אחרי פסיק.',
  negative: '״{{text}}״ הוא מספר שלילי; המזערי כאן הוא 0.',
  'too-large': '״{{text}}״ גדול מדי; המרבי כאן הוא {{largest}}.',
  'not-whole': '״{{text}}״ אינו מספר שלם.',
  'not-1-to-5': 'חומרה היא מספר שלם מ־1 עד 5.',
  'not-an-estimate': 'כתבו מספר אחד, או נמוך–סביר–גבוה, למשל 8–12–20.',
  'not-a-day': '״{{text}}״ אינו תאריך. כתבו למשל 31.12.2026.',
  'too-long': 'הטקסט ארוך מ־{{longest}} תווים.',
}
