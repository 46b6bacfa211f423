import type * as z from 'zod'
import { paretoInput } from '../../../shared/analysis/buildPareto.ts'
import { drillDown } from '../../../shared/analysis/drillDown.ts'
import { findParetoProblems } from '../../../shared/analysis/findParetoProblems.ts'
import type { ParetoInput } from '../../../shared/analysis/pareto.ts'
import type { ParetoView, paretoQuerySchema } from '../../../shared/contract/paretoContract.ts'
import { paretoLabels } from '../../../shared/i18n/paretoLabels.ts'
import type { Analysis } from './Analysis.ts'
import type { Api } from './createApi.ts'
import { RuleBroken } from './RuleBroken.ts'
import type { Session } from './Session.ts'

export function paretoService(api: Api['pareto'], session: Session) {
  return { get: api.get.handler(({ input }) => viewOf(session.current.analysis, input)) }
}

type Query = z.output<typeof paretoQuerySchema>

function viewOf(analysis: Analysis, query: Query): ParetoView {
  return analysis.recently(`pareto ${JSON.stringify(query)}`, () => {
    const { by, measure, threshold, last, top } = query
    const input = inputOf(analysis, query)
    const options = { by, measure, threshold, last, other: top === null ? undefined : ({ kind: 'top', bars: top } as const) }
    const [problem] = findParetoProblems(input, options)
    if (problem !== undefined) throw new RuleBroken(problem)
    const { pareto, path, next } = drillDown(input, options, query.within)
    const { occurrences, failurePoints } = pareto.counted
    return { pareto, path: path.map(({ by: at, key, label }) => ({ by: at, key, label })), next, occurrences, failurePoints }
  })
}

function inputOf(analysis: Analysis, { from, to, language }: Query): ParetoInput {
  const labels = paretoLabels(language)
  if (from === null && to === null) return { engagement: analysis.engagement, tallies: analysis.tallies, labels }
  return paretoInput(analysis.engagement, labels, {
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  })
}
