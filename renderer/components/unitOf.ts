import type { TFunction } from 'i18next'
import type { Measure } from '../../shared/model/vocabulary.ts'

/** The unit that stands after a quantity of the measure: "cases a month". Cost brings its currency with the number, so only "a month". */
export function unitOf(measure: Measure, currency: string, t: TFunction): string {
  return measure === 'cost' ? t('shell.perMonth') : t(`vocabulary.measurePerMonth.${measure}`, { currency })
}
