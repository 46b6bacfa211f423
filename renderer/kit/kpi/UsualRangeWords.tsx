import type { ReactNode } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { figureText } from './figureText.ts'
import classes from './KpiMovements.module.css'

/** Whether the latest reading is more than chance moves it, in plain words; nothing while there are too few to tell. */
export function UsualRangeWords({ kpi }: { readonly kpi: KpiRow }): ReactNode {
  const language = useLanguage()
  const { t, format } = language
  const { usual } = kpi
  if (usual === null) return null
  const rounded = (value: number): string => figureText(Math.round(value * 10) / 10, kpi, language)
  return (
    <p className={classes.words}>
      {t(`kpisScreen.usual.${usual.standing}`, {
        low: rounded(usual.low),
        high: rounded(usual.high),
        readings: format.number(usual.readings),
      })}
    </p>
  )
}
