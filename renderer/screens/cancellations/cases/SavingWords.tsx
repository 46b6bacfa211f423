import type { ReactNode } from 'react'
import { savingBalance } from '../../../../shared/analysis/customers/cancelledCash.ts'
import type { CancellationView } from '../../../../shared/contract/lists/cancellationContract.ts'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import classes from '../CancellationsScreen.module.css'

/** What keeping customers cost against what it kept, in two sentences. */
export function SavingWords({ cases }: Pick<CancellationView, 'cases'>): ReactNode {
  const { t, format } = useLanguage()
  const { saved, savedCash, savedCost, left, leftCash, leftCost, keptPerOffered } = savingBalance(cases)
  const of = (count: number, cash: number) => ({ count, number: format.number(count), cash: format.money(cash) })
  const sentences = [
    t('cancellationsScreen.reasons.lead', {
      saved:
        saved === 0
          ? t('cancellationsScreen.reasons.noneSaved')
          : t('cancellationsScreen.reasons.leadSaved', of(saved, savedCash)),
      left:
        left === 0 ? t('cancellationsScreen.reasons.noneLeft') : t('cancellationsScreen.reasons.leadLeft', of(left, leftCash)),
    }),
    keptPerOffered === null
      ? t('cancellationsScreen.reasons.offeredNothing')
      : t('cancellationsScreen.reasons.offered', {
          cost: format.money(savedCost + leftCost),
          one: format.money(1),
          kept: format.money(keptPerOffered),
        }),
    ...(leftCost > 0 ? [t('cancellationsScreen.reasons.offeredInVain', { cost: format.money(leftCost) })] : []),
  ]
  return <p className={classes.balance}>{sentences.join(' ')}</p>
}
