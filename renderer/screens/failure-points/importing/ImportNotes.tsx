import type { ReactNode } from 'react'
import type { ImportTrial } from '../../../../shared/contract/files/importingContract.ts'
import { currencySignOf } from '../../../../shared/tables/cells/currencySigns.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCurrency } from '../../../page/redrawing/useCurrency.ts'
import classes from './ImportDialog.module.css'

type ImportNotesProps = Pick<ImportTrial, 'knownElsewhere' | 'foreignCurrencies' | 'maybeSwapped'>

/** What comes in and may not mean what it seems to: cases that may be there already, amounts in another currency, swapped dates. */
export function ImportNotes({ knownElsewhere, foreignCurrencies, maybeSwapped }: ImportNotesProps): ReactNode {
  const { t, format } = useLanguage()
  const own = currencySignOf(useCurrency())
  return (
    <>
      {maybeSwapped.map(({ column, days }) => (
        <p key={column} className={classes.caption}>
          {t('importing.maybeSwapped', { column, days: format.number(days) })}
        </p>
      ))}
      {knownElsewhere > 0 ? <p className={classes.caption}>{t('importing.knownElsewhere', { count: knownElsewhere })}</p> : null}
      {foreignCurrencies.length > 0 ? (
        <p className={classes.caption}>{t('importing.foreignCurrencies', { signs: foreignCurrencies.join(', '), own })}</p>
      ) : null}
    </>
  )
}
