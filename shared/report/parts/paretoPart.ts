import { buildPareto } from '../../analysis/pareto/buildPareto.ts'
import type { ConfirmedBars } from '../../analysis/pareto/confirmedBars.ts'
import type { Pareto, ParetoBar, ParetoInput, ParetoOptions } from '../../analysis/pareto/pareto.ts'
import { fillText } from '../../i18n/fillText.ts'
import { noticeSentence } from '../../i18n/paretoSentences.ts'
import { dimensionWord, measures } from '../../model/vocabulary.ts'
import { paretoFinding, paretoRule, paretoSubtitle } from '../paretoFinding.ts'
import { proofRule } from '../proofRule.ts'
import type { ReportBar, ReportBehind, ReportBlock, ReportCell, ReportChart, ReportPart, ReportTable } from '../report.ts'
import { numberCell, shareCell, textCell } from '../reportCells.ts'
import { type NextFigure, type ReportSource, type ReportWording, reportWording } from '../reportSource.ts'
import { type BarProof, barProof } from './barProof.ts'
import { behindBars } from './behindBars.ts'

/** Bars of a chart in a report at least, and at most; the others are gathered: a page holds no more. */
const fewestBars = 12
const mostBars = 18

/** A ranking as a report shows it: of the vital few all, as long as they find room. */
export function reportPareto(input: ParetoInput, options: ParetoOptions): Pareto {
  const { vitalFew } = buildPareto(input, options)
  const bars = Math.min(Math.max(vitalFew, fewestBars), mostBars)
  return buildPareto(input, { ...options, other: { kind: 'top', bars } })
}

/** A chart for each ranking, with its notices and the table behind it. */
export function paretoPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart {
  const { paretos } = source
  const charted = chartsOf(source)
  return {
    id: 'paretos',
    title: wording.own.parts.paretos,
    blocks: paretos.flatMap((pareto): readonly ReportBlock[] => {
      const chart = charted(pareto, next('C'))
      const notices = pareto.notices
        .filter(({ code }) => !code.endsWith('-missing'))
        .map((notice): ReportBlock => ({ kind: 'notice', text: noticeSentence(notice, wording.language) }))
      if (pareto.bars.length === 0) return [chart, ...notices]
      return [chart, ...notices, tableOf(pareto, source.proofOf(pareto), wording, { chart: chart.id, id: next('T') })]
    }),
  }
}

/** A function that draws a ranking, and where it can be opened also in the other measures in which anything was counted. */
function chartsOf(source: ReportSource): (pareto: Pareto, id: string) => ReportChart {
  const { opening } = source
  const drawn = measures.map((measure) => ({ measure, wording: reportWording({ ...source, measure }) }))
  const draw = (pareto: Pareto, id: string, others: readonly ReportChart[]): ReportChart => {
    const wording = drawn.find(({ measure }) => measure === pareto.measure)?.wording ?? reportWording(source)
    const behind = opening === null ? () => null : behindBars(source, opening, wording, pareto)
    return chartOf(pareto, { id, others, wording, behind, proof: source.proofOf(pareto) })
  }
  return (pareto, id) => {
    if (opening === null) return draw(pareto, id, [])
    const others = measures
      .filter((measure) => measure !== source.measure)
      .map((measure) => reportPareto(opening.charts, { by: pareto.by, measure }))
      .filter(({ total }) => total > 0)
    return draw(
      pareto,
      id,
      others.map((other) => draw(other, `${id}-${other.measure}`, [])),
    )
  }
}

interface Drawn {
  readonly id: string
  readonly others: readonly ReportChart[]
  readonly wording: ReportWording
  readonly behind: (bar: ParetoBar) => ReportBehind | null
  readonly proof: ConfirmedBars
}

function chartOf(pareto: Pareto, { id, others, wording, behind, proof }: Drawn): ReportChart {
  const { own, language } = wording
  const plain = {
    rule: (share: string) => fillText(own.confirmedShare, { share }, language),
    unproven: (share: string) => fillText(own.unprovenShare, { share }, language),
  }
  // Where nothing is confirmed there is nothing to be explained.
  const ruled = (words?: typeof plain): string =>
    [paretoRule(pareto, wording), ...(proof.confirmed > 0 ? [proofRule(pareto, proof, wording, words)] : [])].join(' ')
  return {
    kind: 'chart',
    id,
    by: wording.t(`vocabulary.dimension.${dimensionWord(pareto.by)}`),
    title: paretoFinding(pareto, wording),
    subtitle: paretoSubtitle(pareto, wording, []),
    rule: ruled(plain),
    stripRule: ruled(),
    unit: wording.t(`charts.valueAxis.${pareto.measure}`),
    cumulative: wording.own.columns.cumulative,
    threshold: pareto.threshold / 100,
    bars: pareto.bars.map((bar, at) => ({ ...barOf(bar, wording, behind(bar)), ...barProof(pareto, proof, at) })),
    others,
  }
}

function barOf(
  { kind, label, value, share, cumulative, vital }: ParetoBar,
  { format, measure }: ReportWording,
  behind: ReportBehind | null,
): Omit<ReportBar, keyof BarProof> {
  return {
    label,
    amount: value,
    value: format.measured(measure, value),
    shown: format.percent(share / 100),
    share: share / 100,
    cumulative: cumulative / 100,
    paint: kind === 'item' ? (vital ? 'vital' : 'useful') : 'reserved',
    behind,
  }
}

/** Every bar of a chart. */
function tableOf(
  pareto: Pareto,
  proof: ConfirmedBars,
  wording: ReportWording,
  { chart, id }: { readonly chart: string; readonly id: string },
): ReportTable {
  const { own, amount, language } = wording
  const { columns } = own
  // A column of nothing but 0 % would only take room.
  const confirmed = (value: number, at: number): readonly ReportCell[] => {
    if (proof.confirmed <= 0) return []
    return [value <= 0 ? textCell('') : shareCell((barProof(pareto, proof, at).confirmed * pareto.total) / value, wording)]
  }
  return {
    kind: 'table',
    id,
    title: fillText(own.barsTitle, { id: chart }, language),
    columns: [
      ...[columns.place, columns.label, columns.value, columns.share, columns.cumulative, columns.vital],
      ...(proof.confirmed > 0 ? [columns.confirmed] : []),
    ],
    rows: pareto.bars.map((bar, index) => [
      numberCell(index + 1, String(index + 1)),
      textCell(bar.label),
      amount(bar.value),
      shareCell(bar.share / 100, wording),
      shareCell(bar.cumulative / 100, wording),
      textCell(bar.vital ? own.yes : ''),
      ...confirmed(bar.value, index),
    ]),
  }
}
