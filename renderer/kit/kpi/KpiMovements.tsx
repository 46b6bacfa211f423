import type { ReactNode } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { figureText } from './figureText.ts'
import { KpiCourse } from './KpiCourse.tsx'
import classes from './KpiMovements.module.css'
import { KpiStateMark } from './KpiStateMark.tsx'

interface KpiMovementsProps {
  readonly kpis: readonly KpiRow[]
  /** The most that are shown. */
  readonly most: number
}

const courseSize = { width: 120, height: 28 }

/** How the measured figures moved: each from its first reading to its latest, and whether that is more than usual. */
export function KpiMovements({ kpis, most }: KpiMovementsProps): ReactNode {
  const language = useLanguage()
  const { t } = language
  const moved = kpis.filter(({ readings }) => readings.length > 1).slice(0, most)
  return (
    <ul className={classes.movements} aria-label={t('kpisScreen.movements')}>
      {moved.map((kpi) => {
        const [first] = kpi.readings
        const last = kpi.readings.at(-1)
        if (first === undefined || last === undefined) return null
        return (
          <li key={kpi.id}>
            <span className={classes.name}>
              <TypedWords>{kpi.name}</TypedWords>
            </span>
            <span>
              {t('kpisScreen.movement', {
                first: figureText(first.value, kpi, language),
                last: figureText(last.value, kpi, language),
              })}
            </span>
            <KpiCourse kpi={kpi} size={courseSize} />
            <span>{kpi.state === null ? null : <KpiStateMark state={kpi.state} />}</span>
            <span className={classes.usual}>{kpi.usual === null ? null : t(`kpisScreen.beside.${kpi.usual.standing}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}
