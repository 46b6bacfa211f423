import type { chartThings as english } from '../../en/charting/chartThings.ts'
import type { SameKeys } from '../../en/sameKeys.ts'

export const chartThings: SameKeys<typeof english> = {
  category_one: 'קטגוריה אחת',
  category_other: '{{count}} קטגוריות',
  'root-cause_one': 'גורם שורש אחד',
  'root-cause_other': '{{count}} גורמי שורש',
  'failure-point_one': 'נקודת כשל אחת',
  'failure-point_other': '{{count}} נקודות כשל',
  stage_one: 'שלב אחד',
  stage_other: '{{count}} שלבים',
  touchpoint_one: 'נקודת מגע אחת',
  touchpoint_other: '{{count}} נקודות מגע',
  channel_one: 'ערוץ אחד',
  channel_other: '{{count}} ערוצים',
  promise_one: 'הבטחה אחת',
  promise_two: 'שתי הבטחות',
  promise_other: '{{count}} הבטחות',
  unit_one: 'יחידה אחת',
  unit_two: 'שתי יחידות',
  unit_other: '{{count}} יחידות',
  field_one: 'ערך אחד',
  field_two: 'שני ערכים',
  field_other: '{{count}} ערכים',
}
