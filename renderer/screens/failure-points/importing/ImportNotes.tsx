import type { ReactNode } from 'react'
import type { ImportTrial } from '../../../../shared/contract/files/importingContract.ts'
import { currencySignOf } from '../../../../shared/tables/cells/currencySigns.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useCurrency } from '../../../page/redrawing/useCurrency.ts'
import classes from './ImportDialog.module.css'

/** What comes in and may not mean what it seems to: cases that may be there already, amounts in another currency. */
export function ImportNotes({
  knownElsewhere,
  foreignCurrencies,
}: Pick<ImportTrial, 'knownElsewhere' | 'foreignCurrencies'>): ReactNode {
  const { t } = useLanguage()
  const own = currencySignOf(useCurrency())
  return (
    <>
      {knownElsewhere > 0 ? <p className={classes.caption}>{t('importing.knownElsewhere', { count: knownElsewhere })}</p> : null}
      {foreignCurrencies.length > 0 ? (
        <p className={classes.caption}>{t('importing.foreignCurrencies', { signs: foreignCurrencies.join(', '), own })}</p>
      ) : null}
    </>
  )
}
