import type { ReactNode } from 'react'
import type { PromiseRow } from '../../../shared/analysis/journey/promiseLedger.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { GapMark } from '../../components/marks/GapMark.tsx'
import { type LineColumn, LineTable } from '../../kit/table/LineTable.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'
import { unitOf } from '../../page/unitOf.ts'
import { useHead } from '../../page/useHead.ts'

interface PromiseTableProps {
  readonly promises: readonly PromiseRow[]
  readonly measure: Measure
  readonly openId: string | null
  readonly addedId: string | null
  onOpen(id: string): void
}

/** What was promised beside what customers get. */
export function PromiseTable({ promises, measure, ...shown }: PromiseTableProps): ReactNode {
  const { t } = useLanguage()
  const columns = usePromiseColumns(measure)
  return <LineTable label={t('promisesScreen.table')} columns={columns} rows={promises} {...shown} />
}

function usePromiseColumns(measure: Measure): readonly LineColumn<PromiseRow>[] {
  const { t, format } = useLanguage()
  const { currency } = useHead()
  const header = (column: 'code' | 'text' | 'reality' | 'gap' | 'touchpoint' | 'harm') => t(`promisesScreen.columns.${column}`)
  const typed = (words: string | null | undefined): ReactNode =>
    words === null || words === undefined ? t('shell.noValue') : <TypedWords>{words}</TypedWords>
  const unit = (harm: number): string => unitOf(measure, currency, t, harm)
  return [
    { id: 'code', header: header('code'), look: 'faint', cell: ({ code }) => code },
    { id: 'text', header: header('text'), look: 'name', cell: ({ text }) => typed(text) },
    { id: 'reality', header: header('reality'), look: 'passage', cell: ({ reality }) => typed(reality) },
    {
      id: 'gap',
      header: header('gap'),
      cell: ({ gap }) => (gap === undefined ? t('shell.noValue') : <GapMark gap={gap} />),
    },
    {
      id: 'touchpoint',
      header: header('touchpoint'),
      folds: true,
      look: 'words',
      cell: ({ touchpointName }) => typed(touchpointName),
    },
    {
      id: 'harm',
      header: header('harm'),
      numeric: true,
      folds: true,
      cell: ({ harm }) => <bdi>{t('promisesScreen.harm', { harm: format.measured(measure, harm), unit: unit(harm) })}</bdi>,
    },
  ]
}
