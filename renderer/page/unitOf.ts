import type { TFunction } from 'i18next'
import { pluralCount } from '../../shared/i18n/pluralCount.ts'
import type { Measure } from '../../shared/model/vocabulary.ts'

/**
 * The unit that stands after a quantity of the measure: "cases a month", or "case a month" after the amount 1. Cost brings
 * its currency with the number, so only "a month".
 */
export function unitOf(measure: Measure, currency: string, t: TFunction, amount?: number): string {
  if (measure === 'cost') return t('shell.perMonth')
  const one = amount !== undefined && pluralCount(amount) === 1
  return t(`vocabulary.${one ? 'onePerMonth' : 'measurePerMonth'}.${measure}`, { currency })
}
