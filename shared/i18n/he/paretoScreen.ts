import type { paretoScreen as english } from '../en/paretoScreen.ts'
import type { SameKeys } from '../sameKeys.ts'

export const paretoScreen: SameKeys<typeof english> = {
  title: 'פארטו',
  lead: 'מאין מגיע רוב הנזק. פתחו עמודה כדי לראות מה עומד מאחוריה.',
  by: 'לפי',
  threshold: 'סף, באחוזים',
  top: 'עמודות לפני ״אחר״',
  topAll: 'כולן',
  from: 'מיום',
  to: 'עד יום',
  trail: 'העמקה',
  whole: 'הכול: לפי {{dimension}}',
  notices: 'מה כדאי לזכור',
  emptyTitle: 'אין עדיין מה לשקול',
  emptyText: 'תרשים פארטו מראה אילו גורמים מעטים נושאים את רוב הנזק. הוא זקוק לנקודות כשל ולשכיחות שלהן.',
  toFailurePoints: 'לרישום נקודות כשל',
}
