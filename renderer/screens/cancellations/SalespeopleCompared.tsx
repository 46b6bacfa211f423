import type { ReactNode } from 'react'
import type { SalespersonRate } from '../../../shared/analysis/kpi/cancellationRates.ts'
import { salespersonVerdict } from '../../../shared/report/salespersonWords.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './CancellationsScreen.module.css'

interface SalespeopleComparedProps {
  readonly salespeople: readonly SalespersonRate[]
  nameOf(name: string): string
}

/** Each salesperson against all others in words, and whether chance explains the difference. */
export function SalespeopleCompared({ salespeople, nameOf }: SalespeopleComparedProps): ReactNode {
  const { t, format } = useLanguage()
  const percent = (value: number | null): string => (value === null ? t('shell.noValue') : format.percent(value / 100))
  return (
    <ul className={classes.people}>
      {salespeople.map((one) => (
        <li key={one.name}>
          <strong>
            <TypedWords>{nameOf(one.name)}</TypedWords>
          </strong>
          <span>
            {t('cancellationsScreen.against', {
              cancelled: format.number(one.cancelled),
              closings: format.number(one.closings),
              percent: percent(one.percentOfClosings),
              others: percent(one.percentOfOthers),
            })}
          </span>
          <span className={classes.verdict}>{salespersonVerdict(one, { t, format })}</span>
        </li>
      ))}
    </ul>
  )
}
