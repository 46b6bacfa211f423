import type { ReactNode } from 'react'
import type { CommitmentRow } from '../../../shared/contract/lists/charterContract.ts'
import { textDirection } from '../../../shared/i18n/textDirection.ts'
import { type LineColumn, LineTable } from '../../kit/table/LineTable.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { MarkedWords } from './MarkedWords.tsx'

interface CommitmentTableProps {
  readonly commitments: readonly CommitmentRow[]
  readonly openId: string | null
  onOpen(id: string): void
}

/** The commitments, each with what it leaves open and how often it is kept. */
export function CommitmentTable({ commitments, openId, onOpen }: CommitmentTableProps): ReactNode {
  const { t } = useLanguage()
  return <LineTable label={t('charterScreen.table')} columns={useColumns()} rows={commitments} openId={openId} onOpen={onOpen} />
}

function useColumns(): readonly LineColumn<CommitmentRow>[] {
  const { t, format, direction } = useLanguage()
  const none = t('shell.noValue')
  const header = (column: 'code' | 'text' | 'missing' | 'kept' | 'everyDays') => ({
    id: column,
    header: t(`charterScreen.columns.${column}`),
  })
  return [
    { ...header('code'), look: 'faint', cell: ({ code }) => code },
    {
      ...header('text'),
      look: 'name',
      cell: ({ text, standing }) => (
        <bdi dir={textDirection(text, direction)}>
          <MarkedWords text={text} vague={standing.vague.filter(({ field }) => field === 'text')} />
        </bdi>
      ),
    },
    {
      ...header('missing'),
      look: 'words',
      cell: ({ standing: { missing } }) =>
        missing.length === 0 ? t('charterScreen.whole') : format.list(missing.map((field) => t(`charterScreen.open.${field}`))),
    },
    {
      ...header('everyDays'),
      folds: true,
      cell: ({ everyDays, pastCadence }) => {
        if (everyDays === undefined) return none
        const every = t('charterScreen.every', { count: everyDays })
        const overdue = pastCadence?.count ?? 0
        return overdue === 0 ? every : t('charterScreen.overdue', { every, count: overdue })
      },
    },
    {
      ...header('kept'),
      numeric: true,
      look: 'strong',
      cell: ({ standing: { keepRate } }) => <bdi>{keepRate === null ? none : format.percent(keepRate)}</bdi>,
    },
  ]
}
