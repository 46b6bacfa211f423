import type { Format } from '../../../../shared/i18n/format.ts'
import type { Measure } from '../../../../shared/model/vocabulary.ts'

/** A removed quantity of the measure as a change: the sign stands before the digits, also before Hebrew money. */
export function lessText(measure: Measure, removed: number, format: Format): string {
  return format.measured(measure, -removed).replace('-', '\u2212')
}
