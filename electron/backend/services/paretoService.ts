import type * as z from 'zod'
import { controlChart } from '../../../shared/analysis/measures/controlChart.ts'
import { tallyOccurrences } from '../../../shared/analysis/measures/tallyOccurrences.ts'
import { alignCharts } from '../../../shared/analysis/pareto/alignCharts.ts'
import { buildPareto, paretoInput } from '../../../shared/analysis/pareto/buildPareto.ts'
import { chanceIntervals } from '../../../shared/analysis/pareto/chanceIntervals.ts'
import { compareRankings, withDisagreement } from '../../../shared/analysis/pareto/compareRankings.ts'
import { crossPareto } from '../../../shared/analysis/pareto/crossPareto.ts'
import { type Drill, drillDown } from '../../../shared/analysis/pareto/drillDown.ts'
import { findParetoProblems } from '../../../shared/analysis/pareto/findParetoProblems.ts'
import type { ParetoInput, ParetoOptions } from '../../../shared/analysis/pareto/pareto.ts'
import type {
  ParetoMonths,
  ParetoPeriods,
  ParetoSplit,
  ParetoView,
  paretoMonthsQuerySchema,
  paretoPeriodsQuerySchema,
  paretoQuerySchema,
  paretoSplitQuerySchema,
} from '../../../shared/contract/paretoContract.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import type { Period } from '../../../shared/model/engagement.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import { RuleBroken } from './RuleBroken.ts'
import type { Session } from './Session.ts'

export function paretoService(api: Api['pareto'], session: Session) {
  return {
    get: api.get.handler(({ input }) => once(session, 'get', input, viewOf)),
    split: api.split.handler(({ input }) => once(session, 'split', input, splitOf)),
    periods: api.periods.handler(({ input }) => once(session, 'periods', input, periodsOf)),
    chance: api.chance.handler(({ input }) =>
      once(session, 'chance', input, (analysis, query) => chanceIntervals(drilled(analysis, query).drill.pareto)),
    ),
    ranks: api.ranks.handler(({ input }) =>
      once(session, 'ranks', input, (analysis, query) => {
        const { input: held, options } = drilled(analysis, query)
        return compareRankings(held, options, query.against)
      }),
    ),
    months: api.months.handler(({ input }) => once(session, 'months', input, monthsOf)),
  }
}

type Query = z.output<typeof paretoQuerySchema>

function once<Asked, Answer>(
  { current: { analysis } }: Session,
  name: string,
  query: Asked,
  answer: (analysis: Analysis, query: Asked) => Answer,
): Answer {
  return analysis.recently(`pareto ${name} ${JSON.stringify(query)}`, () => answer(analysis, query))
}

interface Drilled {
  readonly input: ParetoInput
  /** With the steps that the path stands for. */
  readonly options: ParetoOptions
  readonly drill: Drill
}

/** The chart that is asked for, within the bars gone into. */
function drilled(analysis: Analysis, query: Query): Drilled {
  const { by, measure, threshold, last, other, from, to } = query
  const input = inputOf(analysis, query, { from, to })
  const options = { by, measure, threshold, last, other: other ?? undefined }
  refuseProblems(input, options)
  const drill = drillDown(input, options, query.within)
  return { input, options: { ...options, within: drill.pareto.within }, drill }
}

function refuseProblems(input: ParetoInput, options: ParetoOptions): void {
  const [problem] = findParetoProblems(input, options)
  if (problem !== undefined) throw new RuleBroken(problem)
}

function viewOf(analysis: Analysis, query: Query): ParetoView {
  const { input, options, drill } = drilled(analysis, query)
  const pareto = withDisagreement(drill.pareto, input, options)
  return { pareto, path: drill.path.map(({ by, key, label }) => ({ by, key, label })), next: drill.next }
}

function splitOf(analysis: Analysis, query: z.output<typeof paretoSplitQuerySchema>): ParetoSplit {
  const { input, options } = drilled(analysis, query)
  const { second, series } = query
  const cross = crossPareto(input, options, second)
  if (cross.series.filter(({ kind }) => kind === 'item').length <= series) return { second, ...cross }
  return { second, ...crossPareto(input, options, second, { other: { kind: 'top', bars: Math.max(1, series - 1) } }) }
}

function periodsOf(analysis: Analysis, query: z.output<typeof paretoPeriodsQuerySchema>): ParetoPeriods {
  const { options, drill } = drilled(analysis, query)
  const input = inputOf(analysis, query, { from: query.secondFrom, to: query.secondTo })
  refuseProblems(input, options)
  const second = buildPareto(input, { ...options, other: undefined })
  return {
    pareto: drill.pareto,
    aligned: alignCharts([drill.pareto, second]),
    periods: [drill.pareto.period, second.period],
  }
}

function monthsOf(analysis: Analysis, asked: z.output<typeof paretoMonthsQuerySchema>): ParetoMonths {
  const tallies = isWhole(asked) ? analysis.tallies : tallyOccurrences(analysis.engagement, givenEnds(asked))
  const { period, months } = tallies
  if (period === null || period.from > period.to || months.length === 0) return { chart: null, period }
  return { chart: controlChart(period, months), period }
}

type Ends = { readonly [end in keyof Period]: string | null }

function isWhole({ from, to }: Ends): boolean {
  return from === null && to === null
}

function givenEnds({ from, to }: Ends): Partial<Period> {
  return { ...(from === null ? {} : { from }), ...(to === null ? {} : { to }) }
}

function inputOf({ engagement, tallies }: Analysis, { language }: Query, ends: Ends): ParetoInput {
  const labels = paretoLabels(language)
  return isWhole(ends) ? { engagement, tallies, labels } : paretoInput(engagement, labels, givenEnds(ends))
}
