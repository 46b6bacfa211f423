import type { TFunction } from 'i18next'
import type { PlanFixLabel } from '../../../../shared/contract/analysis/planContract.ts'
import type { Format } from '../../../../shared/i18n/format.ts'

/** From when to when a fix is carried out, as far as it is known. */
export function datesText({ startOn, dueOn }: Pick<PlanFixLabel, 'startOn' | 'dueOn'>, t: TFunction, format: Format): string {
  if (startOn !== null && dueOn !== null) return t('planScreen.span', { from: format.day(startOn), to: format.day(dueOn) })
  if (startOn !== null) return t('planScreen.starts', { from: format.day(startOn) })
  return dueOn === null ? t('planScreen.noDates') : t('planScreen.due', { to: format.day(dueOn) })
}
