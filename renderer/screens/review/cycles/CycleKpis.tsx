import type { ReactNode } from 'react'
import type { MovedKpi } from '../../../../shared/analysis/cycles/movedKpis.ts'
import { figureText } from '../../../kit/kpi/figureText.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'
import classes from '../ReviewScreen.module.css'

/** How each KPI moved over a cycle, and whether that way is better for it. */
export function CycleKpis({ kpis }: { readonly kpis: readonly MovedKpi[] }): ReactNode {
  const language = useLanguage()
  const { t } = language
  return (
    <ul className={classes.told}>
      {kpis.map(({ id, name, unit, first, last, moved }) => {
        const of = { unit: unit ?? '' }
        const figures = { first: figureText(first, of, language), last: figureText(last, of, language) }
        return (
          <li key={id}>
            <TypedWords>{name}</TypedWords>
            <span>{t('kpisScreen.movement', figures)}</span>
            <span className={classes.when}>{t(`cycles.kpiMoved.${moved}`)}</span>
          </li>
        )
      })}
    </ul>
  )
}
