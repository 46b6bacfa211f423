import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { measureAgainst } from '../../../shared/analysis/pareto/compareRankings.ts'
import type { Measure } from '../../../shared/model/vocabulary.ts'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useApi } from '../../page/ApiProvider.tsx'
import { useNarrowing } from '../../page/bars/useNarrowing.ts'
import { type ParetoScreenView, shownCompare, toQuery } from './paretoView.ts'
import { useComparedValues } from './useComparedValues.ts'

const before = { placeholderData: keepPreviousData } as const

/** Everything that the screen asks for a view; what is not shown is not asked. */
export function usePareto(view: ParetoScreenView, measure: Measure) {
  const api = useApi()
  const { language } = useLanguage()
  const narrowing = useNarrowing()
  const input = toQuery(view, measure, language, narrowing)
  const compare = shownCompare(view)
  const second = compare.kind === 'stacked' || compare.kind === 'panels' ? compare.by : 'stage'
  const periods = compare.kind === 'periods' ? compare.second : { from: '', to: '' }
  const volume = compare.kind === 'periods' ? compare.volume : null
  const chart = useQuery(api.pareto.get.queryOptions({ input, ...before }))
  const split = useQuery(
    api.pareto.split.queryOptions({
      input: { ...input, second },
      enabled: compare.kind === 'stacked' || compare.kind === 'panels',
      ...before,
    }),
  )
  const beside = useQuery(
    api.pareto.periods.queryOptions({
      input: { ...input, secondFrom: periods.from, secondTo: periods.to, volume },
      enabled: compare.kind === 'periods',
      ...before,
    }),
  )
  const pair = useComparedValues(compare)
  const { narrowing: _all, ...unnarrowed } = input
  const values = useQuery(
    api.pareto.values.queryOptions({
      input: { ...unnarrowed, field: pair?.field ?? '', first: pair?.first ?? '', second: pair?.second ?? '' },
      enabled: pair !== null,
      ...before,
    }),
  )
  const chance = useQuery(api.pareto.chance.queryOptions({ input, enabled: view.signs.chance && measure === 'count', ...before }))
  const proof = useQuery(api.pareto.proof.queryOptions({ input, enabled: view.signs.proof, ...before }))
  const against = view.against === null || view.against === measure ? measureAgainst(measure) : view.against
  const ranks = useQuery(api.pareto.ranks.queryOptions({ input: { ...input, against }, enabled: view.signs.ranks, ...before }))
  const bornAndLanded = useQuery(
    api.pareto.units.queryOptions({
      input: { measure, from: view.from, to: view.to, narrowing },
      enabled: view.by === 'unit' && view.within.length === 0,
      ...before,
    }),
  )
  const months = useQuery(
    api.pareto.months.queryOptions({ input: { from: view.from, to: view.to, narrowing }, enabled: view.signs.months, ...before }),
  )
  return { compare, against, chart, split, beside, pair, values, chance, proof, ranks, months, bornAndLanded }
}

export type ParetoAnswers = ReturnType<typeof usePareto>
