import type { fishbone as english } from '../../en/causes/fishbone.ts'
import type { SameKeys } from '../../en/sameKeys.ts'

export const fishbone: SameKeys<typeof english> = {
  finding: '{{share}} מ״{{effect}}״ מקורם ב{{category}}',
  findingNone: 'שום דבר מאחורי ״{{effect}}״ עוד לא נותח עד גורם שורש',
  rule: 'עצם לכל קטגוריה, הגדולה ביותר קרובה לראש; האחוז הוא החלק מהפגיעה. קו מקווקו וסימן שאלה הם גורם שעוד לא אומת; עצם ללא גורמים היא מקום שבו איש עוד לא חיפש.',
  untraced: 'עוד לא נותח',
  confirmed: '{{title}} ({{share}})',
  possible: '{{title}}? ({{share}})',
  points_one: 'נקודת כשל אחת',
  points_two: 'שתי נקודות כשל',
  points_other: '{{formatted}} נקודות כשל',
  cause: 'גורם',
  state: 'מצב',
  share: 'חלק מהפגיעה',
  view: 'להציג את הגורמים כ',
  tree: 'עץ',
  bones: 'אדרת דג',
  whose: 'הגורמים של מי',
  point: 'נקודת הכשל הזאת',
  stage: 'כל השלב ״{{stage}}״',
}
