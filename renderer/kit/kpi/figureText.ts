import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import type { useLanguage } from '../../language/LanguageProvider.tsx'

type Language = ReturnType<typeof useLanguage>

/** A figure with the unit of its KPI, as it stands in a line. */
export function figureText(value: number, { unit = '' }: Pick<KpiRow, 'unit'>, { t, format }: Language): string {
  const number = format.typed(value)
  if (unit === '') return number
  return unit === '%' ? t('kpisScreen.percent', { value: number }) : t('kpisScreen.figure', { value: number, unit })
}
