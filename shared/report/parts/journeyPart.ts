import { journeyMap, stagesOf, widestGaps } from '../../analysis/journey/journeyMap.ts'
import { type JourneySummary, journeySummary } from '../../analysis/journey/journeySummary.ts'
import { fillText } from '../../i18n/fillText.ts'
import type { ReportBlock, ReportPart, ReportTable } from '../report.ts'
import { figureCell, textCell } from '../reportCells.ts'
import type { NextFigure, ReportSource, ReportWording } from '../reportSource.ts'

/** Gaps that one sentence can name. */
const mostGaps = 3

/** Each journey touchpoint by touchpoint: both sides' scores, the gap, the weakest behind it, harm, and the hands along the way. */
export function journeyPart(source: ReportSource, wording: ReportWording, next: NextFigure): ReportPart | null {
  const { engagement, impacts } = source
  const main = { id: null, name: wording.t('journeyScreen.mainJourney') }
  const isOne = engagement.journeys.length === 0
  const blocks = [main, ...engagement.journeys].flatMap(({ id, name }): readonly ReportBlock[] => {
    const summary = journeySummary({ ...engagement, impacts }, id)
    if (summary.touchpoints.length === 0) return []
    const told = [gapsSentence(source, id, wording), handsSentence(summary, wording)].filter((text) => text !== '')
    return [
      ...told.map((text, at): ReportBlock => ({ kind: 'paragraph', text: isOne || at > 0 ? text : `${name} · ${text}` })),
      touchpointsTable(summary, name, source, wording, next('T')),
    ]
  })
  return blocks.length === 0 ? null : { id: 'journey', title: wording.own.parts.journey, blocks }
}

function gapsSentence({ engagement, impacts }: ReportSource, journey: string | null, { t, format }: ReportWording): string {
  const stages = stagesOf(engagement, journey)
  const figure = (score: number | null): string => (score === null ? '' : format.number(score, 1))
  const widest = widestGaps(journeyMap({ ...engagement, stages, impacts }), mostGaps).map(({ name, customer, organisation }) =>
    t('journeyScreen.widestOne', { name, customer: figure(customer), organisation: figure(organisation) }),
  )
  return widest.length === 0 ? '' : `${t('journeyScreen.widest', { names: format.list(widest) })}.`
}

function handsSentence({ hands, handOvers }: JourneySummary, { own, language }: ReportWording): string {
  return hands === 0 ? '' : fillText(own.hands, { hands, handOvers }, language)
}

function touchpointsTable(
  { touchpoints }: JourneySummary,
  journey: string,
  { engagement }: ReportSource,
  wording: ReportWording,
  id: string,
): ReportTable {
  const { own, amount, language } = wording
  const { columns } = own
  const stages = new Map(engagement.stages.map((stage) => [stage.id, stage.name]))
  const star = touchpoints.some(({ momentOfTruth }) => momentOfTruth) ? own.starred : ''
  return {
    kind: 'table',
    id,
    title: fillText(own.journeyTable, { journey, star }, language),
    columns: [
      ...[columns.stage, columns.touchpoint, columns.customers, columns.organisation],
      ...[columns.gap, columns.weakest, columns.harm],
    ],
    rows: touchpoints.map(({ name, stage, momentOfTruth, customer, organisation, gap, weakest, harm }) => [
      textCell(stages.get(stage)),
      textCell(momentOfTruth ? `★ ${name}` : name),
      ...[customer, organisation, gap].map((value) => figureCell(value, wording)),
      textCell(weakest),
      amount(harm),
    ]),
  }
}
