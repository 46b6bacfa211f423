import type { ReactNode } from 'react'
import type { KpiRow } from '../../../shared/contract/lists/kpiContract.ts'
import { figureText } from '../../kit/kpi/figureText.ts'
import { KpiCourse } from '../../kit/kpi/KpiCourse.tsx'
import { KpiStateMark } from '../../kit/kpi/KpiStateMark.tsx'
import { type LineColumn, LineTable } from '../../kit/table/LineTable.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { TypedWords } from '../../language/TypedWords.tsx'

const courseSize = { width: 120, height: 28 }

interface KpiTableProps {
  readonly kpis: readonly KpiRow[]
  readonly openId: string | null
  onOpen(id: string): void
}

/** The measured figures, each with how it went. */
export function KpiTable({ kpis, openId, onOpen }: KpiTableProps): ReactNode {
  const { t } = useLanguage()
  return <LineTable label={t('kpisScreen.table')} columns={useColumns()} rows={kpis} openId={openId} onOpen={onOpen} />
}

function useColumns(): readonly LineColumn<KpiRow>[] {
  const language = useLanguage()
  const { t, format } = language
  const none = t('shell.noValue')
  const figure = (value: number | undefined, kpi: KpiRow): ReactNode => (
    <bdi>{value === undefined ? none : figureText(value, kpi, language)}</bdi>
  )
  const day = ({ readings }: KpiRow): string => {
    const latest = readings.at(-1)
    return latest === undefined ? none : format.day(latest.on)
  }
  const header = (column: 'code' | 'name' | 'latest' | 'on' | 'target' | 'state' | 'course') => ({
    id: column,
    header: t(`kpisScreen.columns.${column}`),
  })
  return [
    { ...header('code'), look: 'faint', cell: ({ code }) => code },
    { ...header('name'), look: 'name', cell: ({ name }) => <TypedWords>{name}</TypedWords> },
    { ...header('latest'), numeric: true, look: 'strong', cell: (kpi) => figure(kpi.readings.at(-1)?.value, kpi) },
    { ...header('on'), folds: true, cell: day },
    { ...header('target'), numeric: true, cell: (kpi) => figure(kpi.target, kpi) },
    { ...header('state'), cell: ({ state }) => (state === null ? none : <KpiStateMark state={state} />) },
    { ...header('course'), folds: true, cell: (kpi) => <KpiCourse kpi={kpi} size={courseSize} /> },
  ]
}
