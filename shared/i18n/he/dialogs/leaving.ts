import type { leaving as english } from '../../en/dialogs/leaving.ts'
import type { SameKeys } from '../../en/sameKeys.ts'

export const leaving: SameKeys<typeof english> = {
  title: 'חלק מהעבודה עוד לא נשמר',
  lost: 'אם ממשיכים, זה יאבד:',
  tally: 'ספירה עם סימונים. כשמסיימים אותה, הסימונים נשמרים כעדויות.',
  interview: 'טקסט של ריאיון או של צ׳אט. מה שכבר נלקח ממנו נשמר.',
  line: 'שורה שהוקלדה ועוד לא נוספה.',
  row: 'שורה בטבלה שהתחילו למלא ועוד לא נוספה.',
  cells: 'טקסטים בטבלה שלא התאימו לתאים שלהם.',
  names: 'רשימת נפגעים שהודבקה ועוד לא נוספה.',
  leave: 'להמשיך בלעדיהם',
  stay: 'להישאר',
}
