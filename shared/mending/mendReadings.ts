import { type Steps, valueAt, withValueAt } from './steps.ts'

/**
 * The item without the readings of a day that were written before the one at this place (`readings[3].on`): what was written last
 * is what always counted.
 */
export function withoutFormerOfDay<Item extends object>(item: Item, [list = '', place]: Steps): Item {
  const readings = valueAt(item, [list])
  const day = valueAt(item, [list, Number(place), 'on'])
  if (!Array.isArray(readings) || day === undefined) return item
  const kept: readonly unknown[] = readings.filter((reading, index) => index >= Number(place) || valueAt(reading, ['on']) !== day)
  return withValueAt(item, [list], kept)
}
