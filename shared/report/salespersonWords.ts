import type { TFunction } from 'i18next'
import type { SalespersonRate } from '../analysis/kpi/cancellationRates.ts'
import type { Format } from '../i18n/format.ts'

/** Below this, chance is no explanation any more. */
const significant = 0.05
const letters = 26

/** A … Z, then A2 … Z2, and so on: what stands for a salesperson by the place, from 0, in which they were first named. */
export function salespersonCode(place: number): string {
  const round = Math.floor(place / letters) + 1
  return `${String.fromCharCode('A'.charCodeAt(0) + (place % letters))}${round === 1 ? '' : round}`
}

/** Whether chance explains that one salesperson's deals are cancelled more often than all others', in a sentence. */
export function salespersonVerdict(
  { p, percentOfClosings, percentOfOthers }: SalespersonRate,
  { t, format }: { readonly t: TFunction; readonly format: Format },
): string {
  if (p === null) return t('cancellationsScreen.noOthers')
  if (p >= significant || (percentOfClosings ?? 0) <= (percentOfOthers ?? 0)) return t('cancellationsScreen.chance')
  const times = Math.round(p * 1000)
  return times < 1 ? t('cancellationsScreen.differsHardly') : t('cancellationsScreen.differs', { times: format.number(times) })
}
