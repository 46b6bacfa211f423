import { IconCircleCheck, IconCircleDashed, IconCircleX } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { KpiState } from '../../../shared/analysis/kpi/kpiStanding.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import classes from './KpiStateMark.module.css'

const icons = { met: IconCircleCheck, tolerable: IconCircleDashed, missed: IconCircleX } as const

/** Where a KPI stands, in a word and a sign. */
export function KpiStateMark({ state }: { readonly state: KpiState }): ReactNode {
  const { t } = useLanguage()
  const Icon = icons[state]
  return (
    <span className={classes.state} data-state={state}>
      <Icon size={16} aria-hidden />
      {t(`vocabulary.kpiState.${state}`)}
    </span>
  )
}
