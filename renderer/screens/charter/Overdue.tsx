import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { PastCadence } from '../../../shared/analysis/customers/customerContacts.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { screenPath } from '../../page/screenPath.ts'
import classes from './Overdue.module.css'

interface OverdueProps {
  readonly past: PastCadence
  /** How many customers the register has. */
  readonly customers: number
}

/** Who should have heard something by the cadence of a commitment, each a step from the register. */
export function Overdue({ past: { count, first }, customers }: OverdueProps): ReactNode {
  const { t, format } = useLanguage()
  if (count === 0) return <p className={classes.lead}>{t('charterScreen.nobodyPast')}</p>
  return (
    <div className={classes.lead}>
      <p>{t('charterScreen.pastCadence', { past: format.number(count), customers: format.number(customers) })}</p>
      <ul>
        {first.map(({ id, name, days }) => (
          <li key={id}>
            <Link href={screenPath('customers', id)}>
              <TypedWords>{name}</TypedWords>
            </Link>
            <span>{days === null ? t('charterScreen.neverHeard') : t('charterScreen.heardBefore', { count: days })}</span>
          </li>
        ))}
        {count > first.length ? (
          <li>
            <Link href={screenPath('customers')}>{t('charterScreen.allPast')}</Link>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
