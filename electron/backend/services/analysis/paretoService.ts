import type * as z from 'zod'
import { chartExposures, countedInput, exposedCharts } from '../../../../shared/analysis/comparison/exposedCharts.ts'
import { confirmedParts } from '../../../../shared/analysis/evidence/confirmedParts.ts'
import { controlChart } from '../../../../shared/analysis/measures/controlChart.ts'
import { alignCharts } from '../../../../shared/analysis/pareto/alignCharts.ts'
import { buildPareto } from '../../../../shared/analysis/pareto/buildPareto.ts'
import { chanceIntervals } from '../../../../shared/analysis/pareto/chanceIntervals.ts'
import { compareRankings, withDisagreement } from '../../../../shared/analysis/pareto/compareRankings.ts'
import { confirmedBars } from '../../../../shared/analysis/pareto/confirmedBars.ts'
import { crossPareto } from '../../../../shared/analysis/pareto/crossPareto.ts'
import { type Drill, drillDown } from '../../../../shared/analysis/pareto/drillDown.ts'
import { findParetoProblems } from '../../../../shared/analysis/pareto/findParetoProblems.ts'
import type { ParetoInput, ParetoOptions } from '../../../../shared/analysis/pareto/pareto.ts'
import { harmByUnits, unitFinding } from '../../../../shared/analysis/units/harmByUnits.ts'
import type {
  ParetoMonths,
  ParetoPeriods,
  ParetoSplit,
  ParetoUnits,
  ParetoView,
  paretoMonthsQuerySchema,
  paretoPeriodsQuerySchema,
  paretoQuerySchema,
  paretoRanksQuerySchema,
  paretoSplitQuerySchema,
  paretoUnitsQuerySchema,
} from '../../../../shared/contract/analysis/paretoContract.ts'
import { RuleBroken } from '../../../../shared/model/RuleBroken.ts'
import type { Dimension } from '../../../../shared/model/vocabulary.ts'
import { derivation } from '../../derivations/derivation.ts'
import type { EngagementState } from '../../derivations/EngagementState.ts'
import { tallies } from '../../derivations/occurrences.ts'
import { paretoInputOf } from '../../derivations/paretoInputs.ts'
import type { Api } from '../createApi.ts'
import type { Session } from '../Session.ts'
import { comparedValues } from './comparedValues.ts'

export function paretoService(api: Api['pareto'], session: Session) {
  return {
    get: api.get.handler(({ input }) => chart(session.current.within(input.narrowing), input)),
    split: api.split.handler(({ input }) => split(session.current.within(input.narrowing), input)),
    periods: api.periods.handler(({ input }) => periods(session.current.within(input.narrowing), input)),
    values: api.values.handler(({ input }) => {
      const { options, drill } = drilled(session.current.state, { ...input, narrowing: null })
      return comparedValues(session.current, input, { pareto: drill.pareto, options })
    }),
    chance: api.chance.handler(({ input }) => chance(session.current.within(input.narrowing), input)),
    proof: api.proof.handler(({ input }) => proof(session.current.within(input.narrowing), input)),
    ranks: api.ranks.handler(({ input }) => ranks(session.current.within(input.narrowing), input)),
    units: api.units.handler(({ input }) => units(session.current.within(input.narrowing), input)),
    months: api.months.handler(({ input }) => months(session.current.within(input.narrowing), input)),
  }
}

/** For how many views of each kind of chart answers are kept. */
const mostViews = 12

type Query = z.output<typeof paretoQuerySchema>

interface Drilled {
  readonly input: ParetoInput
  /** With the steps that the path stands for. */
  readonly options: ParetoOptions
  readonly drill: Drill
}

/** The chart that is asked for, within the bars gone into. @throws RuleBroken */
function drilled(state: EngagementState, query: Query, second: readonly Dimension[] = []): Drilled {
  const { by, measure, threshold, last, other } = query
  const input = paretoInputOf(state, query, query.language, [...dimensionsOf(query), ...second])
  const options = { by, measure, threshold, last, other: other ?? undefined }
  refuseProblems(input, options)
  const drill = drillDown(input, options, query.within)
  return { input, options: { ...options, within: drill.pareto.within }, drill }
}

/** Every dimension that a chart looks at. */
function dimensionsOf({ by, within }: Query): readonly Dimension[] {
  return [by, ...within.map((step) => step.by)]
}

function refuseProblems(input: ParetoInput, options: ParetoOptions): void {
  const [problem] = findParetoProblems(input, options)
  if (problem !== undefined) throw new RuleBroken(problem)
}

const chart = derivation(
  (state, query: Query): ParetoView => {
    const { input, options, drill } = drilled(state, query)
    const pareto = withDisagreement(drill.pareto, input, options)
    return { pareto, path: drill.path.map(({ by, key, label }) => ({ by, key, label })), next: drill.next }
  },
  { keep: mostViews },
)

const split = derivation(
  (state, query: z.output<typeof paretoSplitQuerySchema>): ParetoSplit => {
    const { second, series } = query
    const { input, options } = drilled(state, query, [second])
    const cross = crossPareto(input, options, second)
    if (cross.series.filter(({ kind }) => kind === 'item').length <= series) return { second, ...cross }
    return { second, ...crossPareto(input, options, second, { other: { kind: 'top', bars: Math.max(1, series - 1) } }) }
  },
  { keep: mostViews },
)

const periods = derivation(
  (state, query: z.output<typeof paretoPeriodsQuerySchema>): ParetoPeriods => {
    const { input, options, drill } = drilled(state, query)
    const asked = { from: query.secondFrom, to: query.secondTo }
    const secondInput = paretoInputOf(state, asked, query.language, dimensionsOf(query))
    refuseProblems(secondInput, options)
    const periods = [input.tallies.period, secondInput.tallies.period] as const
    const exposures = chartExposures(state.engagement, periods, query.volume)
    const withoutOther = { ...options, other: undefined }
    if (exposures.before.volume === null) {
      const second = buildPareto(secondInput, withoutOther)
      return { pareto: drill.pareto, aligned: alignCharts([drill.pareto, second]), periods, exposures }
    }
    const pareto = buildPareto(countedInput(input, query.measure), options)
    const second = buildPareto(countedInput(secondInput, query.measure), withoutOther)
    return { pareto, aligned: exposedCharts(alignCharts([pareto, second]), exposures), periods, exposures }
  },
  { keep: mostViews },
)

const chance = derivation((state, query: Query) => chanceIntervals(drilled(state, query).drill.pareto), { keep: mostViews })

const confirmed = derivation((state) => confirmedParts(state.engagement))

const proof = derivation(
  (state, query: Query) => {
    const { input, drill } = drilled(state, query)
    return confirmedBars(input, drill.pareto, confirmed(state))
  },
  { keep: mostViews },
)

const ranks = derivation(
  (state, query: z.output<typeof paretoRanksQuerySchema>) => {
    const { input, options } = drilled(state, query)
    return compareRankings(input, options, query.against)
  },
  { keep: mostViews },
)

const units = derivation(
  (state, asked: z.output<typeof paretoUnitsQuerySchema>): ParetoUnits => {
    const { engagement } = state
    const input = paretoInputOf(state, asked, 'en')
    const harm = harmByUnits(input, asked.measure)
    const rootCauses = new Map(engagement.rootCauses.map((one) => [one.id, one]))
    const failurePoints = new Map(engagement.failurePoints.map((one) => [one.id, one]))
    return {
      ...harm,
      measure: asked.measure,
      period: input.tallies.period,
      finding: unitFinding(harm),
      names: new Map(engagement.units.map(({ id, name }) => [id, name])),
      cells: harm.cells.map((row) =>
        row.map(({ value, causes }) => ({
          value,
          causes: causes.map(({ rootCause, value: ofCause, failurePoints: behind }) => ({
            ...named(rootCauses, rootCause, ofCause),
            failurePoints: behind.map(({ failurePoint, value: own }) => named(failurePoints, failurePoint, own)),
          })),
        })),
      ),
    }
  },
  { keep: mostViews },
)

interface Named {
  readonly code: string
  readonly title: string
}

function named<Id extends string | null>(items: ReadonlyMap<string, Named>, id: Id, value: number) {
  const { code = '', title = '' } = items.get(id ?? '') ?? {}
  return { id, code, title, value }
}

const months = derivation(
  (state, asked: z.output<typeof paretoMonthsQuerySchema>): ParetoMonths => {
    const { period, months: counted } = tallies(state, asked)
    if (period === null || period.from > period.to || counted.length === 0) return { chart: null, period }
    return { chart: controlChart(period, counted), period }
  },
  { keep: mostViews },
)
