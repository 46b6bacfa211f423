import { readableOnWhite } from '../../colour/contrast.ts'
import type { Report, ReportBlock, ReportPart, ReportTable } from '../report.ts'
import type { ReportSource, ReportWording } from '../reportSource.ts'

interface Framed extends Pick<Report, 'kicker' | 'contents' | 'facts'> {
  /** Null where there is nothing to say. */
  readonly parts: readonly (ReportPart | null)[]
  readonly comesBack?: boolean
}

/** Where no colour was chosen. */
const ownAccent = '#4a47c4'

/** A document around its parts; what is empty is left out without a hole. */
export function framed(
  { engagement, language, redacted, brand, opening }: ReportSource,
  { own }: ReportWording,
  { parts, comesBack = false, ...said }: Framed,
): Report {
  return {
    language,
    paper: 'a4',
    look: {
      accent: brand.colour === null ? ownAccent : readableOnWhite(brand.colour),
      logo: brand.logo,
      logoName: own.logo,
    },
    title: engagement.name,
    pageOf: own.pageOf,
    redacted: redacted ? own.redacted : null,
    ...said,
    comesBack,
    isInteractive: opening !== null,
    parts: parts.flatMap((part) => (part === null ? [] : [{ ...part, blocks: part.blocks.map(withoutEmptyColumns) }])),
  }
}

/** A column in which no row says anything takes room and says nothing. */
function withoutEmptyColumns(block: ReportBlock): ReportBlock {
  if (block.kind === 'reach') return { ...block, table: narrowed(block.table) }
  return block.kind === 'table' ? narrowed(block) : block
}

function narrowed(table: ReportTable): ReportTable {
  const isSaid = table.columns.map((_, column) => table.rows.some((row) => (row[column]?.text ?? '') !== ''))
  const said = <Entry>(entries: readonly Entry[]): readonly Entry[] => entries.filter((_, column) => isSaid[column])
  return { ...table, columns: said(table.columns), rows: table.rows.map(said) }
}

/** When it was made, of which period, in which measure, of which file. */
export function reportFacts(
  { period, madeOn, fingerprint, measure }: ReportSource,
  { own, format, t }: ReportWording,
): Report['facts'] {
  const shown = period === null ? own.facts.noPeriod : `${format.day(period.from)} – ${format.day(period.to)}`
  return [
    [own.facts.date, format.day(madeOn)],
    [own.facts.period, shown],
    [own.facts.measure, t(`charts.valueAxis.${measure}`)],
    [own.facts.fingerprint, fingerprint],
  ]
}
