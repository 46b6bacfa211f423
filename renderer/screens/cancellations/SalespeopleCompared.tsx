import type { ReactNode } from 'react'
import type { SalespersonRate } from '../../../shared/analysis/kpi/cancellationRates.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import classes from './CancellationsScreen.module.css'

/** Below this, chance is no explanation any more. */
const significant = 0.05

interface SalespeopleComparedProps {
  readonly salespeople: readonly SalespersonRate[]
  nameOf(name: string): string
}

/** Each salesperson against all others in words, and whether chance explains the difference. */
export function SalespeopleCompared({ salespeople, nameOf }: SalespeopleComparedProps): ReactNode {
  const { t, format } = useLanguage()
  const percent = (value: number | null): string => (value === null ? t('shell.noValue') : format.percent(value / 100))
  const verdict = ({ p, percentOfClosings, percentOfOthers }: SalespersonRate): string => {
    if (p === null) return t('cancellationsScreen.noOthers')
    if (p >= significant || (percentOfClosings ?? 0) <= (percentOfOthers ?? 0)) return t('cancellationsScreen.chance')
    const times = Math.round(p * 1000)
    return times < 1 ? t('cancellationsScreen.differsHardly') : t('cancellationsScreen.differs', { times: format.number(times) })
  }
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
          <span className={classes.verdict}>{verdict(one)}</span>
        </li>
      ))}
    </ul>
  )
}
