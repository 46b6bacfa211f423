import { useViewportSize } from '@mantine/hooks'
import { type ReactNode, useMemo } from 'react'
import { cancelledCashPareto } from '../../../../shared/analysis/customers/cancelledCash.ts'
import type { CancellationView } from '../../../../shared/contract/lists/cancellationContract.ts'
import { ParetoChart } from '../../../charts/pareto/ParetoChart.tsx'
import { EmptyState } from '../../../components/frame/EmptyState.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { useReadOnly } from '../../../page/useReadOnly.ts'
import { useRoute } from '../../../page/useRoute.ts'
import classes from '../CancellationsScreen.module.css'
import { CaseTable } from './CaseTable.tsx'
import { NewCaseRow } from './NewCaseRow.tsx'
import { SavingWords } from './SavingWords.tsx'

const lowestChart = 260
const highestChart = 360

interface CancellationCasesProps {
  readonly view: CancellationView
  readonly openId: string | null
  onOpen(id: string): void
}

/** The customers who wanted to cancel, one by one, and the reasons that take most of the cash. */
export function CancellationCases({ view, openId, onOpen }: CancellationCasesProps): ReactNode {
  const { t } = useLanguage()
  const readOnly = useReadOnly()
  const { cases } = view
  return (
    <>
      {cases.length === 0 ? (
        <EmptyState title={t('cancellationsScreen.reasons.emptyTitle')} text={t('cancellationsScreen.reasons.emptyText')} />
      ) : (
        <>
          <SavingWords cases={cases} />
          <Reasons view={view} />
        </>
      )}
      <section aria-label={t('cancellationsScreen.reasons.table')}>
        <h2>{t('cancellationsScreen.reasons.table')}</h2>
        {readOnly ? null : <NewCaseRow failurePoints={view.failurePoints} />}
        {cases.length === 0 ? null : <CaseTable view={view} openId={openId} onOpen={onOpen} />}
      </section>
    </>
  )
}

function Reasons({ view: { cases, failurePoints } }: Pick<CancellationCasesProps, 'view'>): ReactNode {
  const { t } = useLanguage()
  const { go } = useRoute()
  const { height } = useViewportSize()
  const pareto = useMemo(
    () => cancelledCashPareto(cases, failurePoints, t('cancellationsScreen.reasons.noReason')),
    [cases, failurePoints, t],
  )
  if (pareto.total === 0) return null
  return (
    <section aria-label={t('cancellationsScreen.reasons.title')}>
      <ParetoChart
        pareto={pareto}
        height={Math.min(highestChart, Math.max(lowestChart, height / 2 - 60))}
        canOpen={({ kind }) => kind === 'item'}
        onOpen={({ kind, key }) => {
          if (kind === 'item') go('failure-points', key)
        }}
      />
      <p className={classes.note}>{t('cancellationsScreen.reasons.rule')}</p>
    </section>
  )
}
