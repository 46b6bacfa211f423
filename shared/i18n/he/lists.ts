import type { lists as english } from '../en/lists.ts'
import type { SameKeys } from '../en/sameKeys.ts'

export const lists: SameKeys<typeof english> = {
  sortBy: 'מיון לפי {{column}}',
  selectAll: 'בחירת הכול',
  selectRow: 'בחירת {{row}}',
  editCell: '{{column}} של {{row}}',
  selected_one: 'נבחרה אחת',
  selected_two: 'נבחרו שתיים',
  selected_other: 'נבחרו {{count}}',
  unselect: 'ניקוי הבחירה',
}
