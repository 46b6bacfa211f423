import { monthRates, salespersonRates } from '../../../shared/analysis/kpi/cancellationRates.ts'
import { kpiState, latestReading } from '../../../shared/analysis/kpi/kpiStanding.ts'
import type { StoredEngagement } from '../../../shared/engagement/storedEngagement.ts'
import { formatFor } from '../../../shared/i18n/format.ts'
import type { Language } from '../../../shared/model/vocabulary.ts'
import { readEngagement } from '../../backend/store/engagementValue.ts'
import type { Command } from '../base/Command.ts'
import { cliTexts } from '../base/cliTexts.ts'
import { fileArgument, viewSoundFileAt } from '../base/files.ts'
import { formatTable } from '../base/formatTable.ts'
import { jsonText } from '../base/jsonText.ts'
import { isGiven } from '../base/readOptions.ts'
import { resultLanguage } from '../base/Terminal.ts'
import { withoutControls } from '../base/withoutControls.ts'

type Figures = ReturnType<typeof figuresOf>

function figuresOf({ kpis, cancellationMonths, tolerableCancellation }: StoredEngagement) {
  return {
    kpis: kpis.map((kpi) => ({
      id: kpi.id,
      name: kpi.name,
      latest: latestReading(kpi)?.value ?? null,
      target: kpi.target ?? null,
      tolerable: kpi.tolerable ?? null,
      state: kpiState(kpi),
    })),
    cancellations: {
      months: monthRates(cancellationMonths),
      salespeople: salespersonRates(cancellationMonths),
      tolerablePercent: tolerableCancellation ?? null,
    },
  }
}

/** The figures as tables for reading. */
function figuresText({ kpis, cancellations }: Figures, currency: string, language: Language): string {
  const { measured } = cliTexts(language)
  const format = formatFor(language, currency)
  const figure = (value: number | null) => (value === null ? '' : format.number(value, 3))
  const percent = (value: number | null) => (value === null ? '' : format.percent(value / 100))
  const start = (header: string) => ({ header, align: 'start' as const })
  const end = (header: string) => ({ header, align: 'end' as const })
  const kpiTable = formatTable(
    [start(measured.kpi), end(measured.latest), end(measured.target), end(measured.tolerable), start(measured.state)],
    kpis.map(({ name, latest, target, tolerable, state }) => [
      name,
      ...[latest, target, tolerable].map(figure),
      state === null ? '' : measured.states[state],
    ]),
  )
  const monthTable = formatTable(
    [start(measured.month), end(measured.ofClosings), end(measured.ofCash)],
    cancellations.months.map(({ month, percentOfClosings, percentOfCash }) => [
      month,
      percent(percentOfClosings),
      percent(percentOfCash),
    ]),
  )
  const peopleTable = formatTable(
    [
      ...[start(measured.salesperson), end(measured.closings), end(measured.cancelled)],
      ...[end(measured.ofClosings), end(measured.ofOthers), end(measured.chance)],
    ],
    cancellations.salespeople.map(({ name, closings, cancelled, percentOfClosings, percentOfOthers, p }) => [
      ...[name, figure(closings), figure(cancelled)],
      ...[percent(percentOfClosings), percent(percentOfOthers), figure(p)],
    ]),
  )
  const tables = [
    kpis.length === 0 ? measured.noKpis : kpiTable,
    cancellations.months.length === 0 ? measured.noCancellations : monthTable,
    ...(cancellations.salespeople.length === 0 ? [] : [peopleTable]),
    ...(cancellations.tolerablePercent === null ? [] : [`${measured.tolerable}: ${percent(cancellations.tolerablePercent)}`]),
  ]
  return withoutControls(tables.join('\n\n'))
}

/** KPIs as they stand and cancellations three ways (design section 8), as JSON or as tables. */
export const kpiCommand: Command = {
  usage: 'shoresh kpi FILE [--json]',
  options: { json: { type: 'boolean' } },
  files: [1, 1],
  async run(invocation, terminal) {
    const engagement = await viewSoundFileAt(fileArgument(invocation, 0, terminal), terminal, (file) => file.read(readEngagement))
    const figures = figuresOf(engagement)
    const language = resultLanguage(terminal, engagement)
    terminal.print(isGiven(invocation.values, 'json') ? jsonText(figures) : figuresText(figures, engagement.currency, language))
  },
}
