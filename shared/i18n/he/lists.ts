import type { lists as english } from '../en/lists.ts'
import type { SameKeys } from '../en/sameKeys.ts'

export const lists: SameKeys<typeof english> = {
  sortBy: 'מיון לפי {{column}}',
  selectAll: 'בחירת הכול',
  selectRow: 'בחירת {{row}}',
  editCell: '{{column}} של {{row}}',
  notEdited: 'אי אפשר לערוך כאן את העמודה ״{{column}}״.',
  selected_one: 'נבחרה אחת',
  selected_two: 'נבחרו שתיים',
  selected_other: 'נבחרו {{count}}',
  unselect: 'ניקוי הבחירה',
  notAdded_one: 'השורה הזאת לא נוספה:',
  notAdded_two: 'שתי שורות לא נוספו:',
  notAdded_other: '{{count}} שורות לא נוספו:',
  tryAgain: 'ניסיון נוסף',
  discardLines: 'לוותר עליהן',
}
