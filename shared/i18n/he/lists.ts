import type { lists as english } from '../en/lists.ts'
import type { SameKeys } from '../en/sameKeys.ts'

export const lists: SameKeys<typeof english> = {
  sortBy: 'מיון לפי {{column}}',
  selectAll: 'בחירת הכול',
  selectRow: 'בחירת {{row}}',
  editCell: '{{column}} של {{row}}',
  notEdited: 'אי אפשר לערוך כאן את העמודה ״{{column}}״.',
  refusedCells_one: 'ערך אחד לא נקלט והוא מסומן: {{reason}}',
  refusedCells_two: 'שני ערכים לא נקלטו והם מסומנים. הראשון: {{reason}}',
  refusedCells_other: '{{count}} ערכים לא נקלטו והם מסומנים. הראשון: {{reason}}',
  outsideGrid_one: 'תא אחד ממה שהודבק נמצא מחוץ לרשימה ולא נקלט.',
  outsideGrid_two: 'שני תאים ממה שהודבק נמצאים מחוץ לרשימה ולא נקלטו.',
  outsideGrid_other: '{{count}} תאים ממה שהודבק נמצאים מחוץ לרשימה ולא נקלטו.',
  cellsChosen: '{{rows}} × {{columns}} תאים',
  copyAgain: 'השורות עוד היו בדרך. צריך להעתיק שוב.',
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
