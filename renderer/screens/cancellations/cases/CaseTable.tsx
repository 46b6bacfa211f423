import type { ReactNode } from 'react'
import type { CancellationCase, CancellationView } from '../../../../shared/contract/lists/cancellationContract.ts'
import { type LineColumn, LineTable } from '../../../kit/table/LineTable.tsx'
import { useLanguage } from '../../../language/LanguageProvider.tsx'
import { TypedWords } from '../../../language/TypedWords.tsx'

interface CaseTableProps {
  readonly view: CancellationView
  readonly openId: string | null
  onOpen(id: string): void
}

/** The cancellations one by one, the latest first. */
export function CaseTable({ view, openId, onOpen }: CaseTableProps): ReactNode {
  const { t } = useLanguage()
  return (
    <LineTable
      label={t('cancellationsScreen.reasons.table')}
      columns={useColumns(view)}
      rows={view.cases}
      openId={openId}
      onOpen={onOpen}
    />
  )
}

function useColumns({ failurePoints }: CancellationView): readonly LineColumn<CancellationCase>[] {
  const { t, format } = useLanguage()
  const none = t('shell.noValue')
  const titles = new Map(failurePoints.map(({ id, title }) => [id, title]))
  const header = (column: 'day' | 'reason' | 'tier' | 'cash' | 'outcome' | 'offerCost') => ({
    id: column,
    header: t(`cancellationsScreen.reasons.${column}`),
  })
  const money = (amount: number | undefined): ReactNode => (amount === undefined ? none : <bdi>{format.money(amount)}</bdi>)
  return [
    { ...header('day'), cell: ({ on }) => format.day(on) },
    {
      ...header('reason'),
      look: 'name',
      cell: ({ failurePoint }) => {
        const title = failurePoint === undefined ? undefined : titles.get(failurePoint)
        return title === undefined ? t('cancellationsScreen.reasons.noReason') : <TypedWords>{title}</TypedWords>
      },
    },
    {
      ...header('tier'),
      folds: true,
      cell: ({ tier }) => (tier === undefined ? none : <TypedWords>{tier}</TypedWords>),
    },
    { ...header('cash'), numeric: true, look: 'strong', cell: ({ cash }) => money(cash) },
    {
      ...header('outcome'),
      cell: ({ outcome }) =>
        outcome === undefined ? t('cancellationsScreen.reasons.open') : t(`vocabulary.cancellationOutcome.${outcome}`),
    },
    { ...header('offerCost'), numeric: true, folds: true, cell: ({ offerCost }) => money(offerCost) },
  ]
}
